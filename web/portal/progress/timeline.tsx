import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { isTurningPoint } from '#engine/casework'
import type { CaseView, TimelineEntry } from '../../../contract/client.ts'
import { formatInstant, sayDays } from '../../ui/dates.ts'
import { useSpeech } from '../../ui/language.tsx'
import { ProblemList } from '../../ui/problem-list.tsx'
import { sayActor } from '../../ui/say-actor.ts'
import { sayPlace } from '../../ui/words.ts'
import { timelineQuery } from '../queries.ts'
import { WhoLooked } from './who-looked.tsx'

/** What happened, in sentences, newest first: the turning points at once, every single step on demand. */
export const Timeline = ({ view }: { view: CaseView }) => {
  const { t } = useSpeech()
  const [all, showAll] = useState(false)
  const { data, error } = useQuery(timelineQuery(view.caseId, view.version))
  const entries = data?.entries ?? []
  const main = entries.filter(isTurningPoint)
  const names = new Map(view.tasks.map(({ department }) => [department.id, department]))
  return (
    <>
      <section className="section">
        <h2>{t('timeline.title')}</h2>
        <ProblemList error={error} quiet />
        <ol className="timeline">
          {[...(all ? entries : main)].reverse().map((entry) => (
            <Entry key={entry.sequence} entry={entry} department={names.get(entry.actor.department ?? '')} />
          ))}
        </ol>
        {main.length < entries.length && (
          <p className="no-print">
            <button type="button" className="button-quiet" aria-pressed={all} onClick={() => showAll(!all)}>
              {all ? t('timeline.less') : t('timeline.all', { count: entries.length })}
            </button>
          </p>
        )}
      </section>
      {data && <WhoLooked lookedAt={data.lookedAt} />}
    </>
  )
}

type EntryProps = {
  readonly entry: TimelineEntry
  readonly department: { readonly name: string; readonly nameEn: string } | undefined
}

const Entry = ({ entry, department }: EntryProps) => {
  const { t, pick, language } = useSpeech()
  const who = department
    ? pick(department.name, department.nameEn)
    : (entry.actor.department ?? sayActor(entry.actor.name, entry.place, t))
  return (
    <li>
      <p>{sayDays(pick(entry.zh, entry.en), language)}</p>
      <p className="soft small figures">
        {formatInstant(entry.at, language)} · {who}
        {entry.place && ` · ${sayPlace(entry.place, t)}`}
      </p>
    </li>
  )
}
