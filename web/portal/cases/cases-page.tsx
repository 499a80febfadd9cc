import { useQuery } from '@tanstack/react-query'
import { ChevronRight } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Link, useLocation } from 'react-router'
import type { CaseSummary } from '../../../contract/client.ts'
import { formatDay, formatDue, formatInstant } from '../../ui/dates.ts'
import { useSpeech } from '../../ui/language.tsx'
import { caseStatusKeys } from '../../ui/words.ts'
import { myCasesQuery } from '../queries.ts'
import { NeedAccount } from '../session/need-account.tsx'
import { useSession } from '../session/use-session.ts'
import { FailedQuery } from '../shell/failed-query.tsx'
import { PageHeading } from '../shell/page-heading.tsx'
import { Waiting } from '../shell/waiting.tsx'
import { DeleteDraft } from './delete-draft.tsx'
import { type CaseGroup, findCases, groupCases } from './group-cases.ts'

export const CasesPage = () => {
  const { t } = useSpeech()
  return (
    <NeedAccount why={t('session.whyCases')}>
      <MyCases />
    </NeedAccount>
  )
}

/** Drafts to go on with, cases on their way, cases that are done. */
const MyCases = () => {
  const { t } = useSpeech()
  const { me, leave } = useSession()
  const deleted = useDeleted()
  const { data, error, refetch } = useQuery(myCasesQuery)
  return (
    <div className="page-width narrow stack">
      <div className="list-head">
        <PageHeading title={t('shell.myCases')} />
        <p className="actions">
          <span className="soft">{me?.person?.name ?? me?.account?.name}</span>
          <button type="button" className="button-quiet" onClick={leave}>
            {t('session.leave')}
          </button>
        </p>
      </div>
      <p role="status">{deleted && t('deleteDraft.done')}</p>
      {error && <FailedQuery error={error} retry={refetch} heading={false} />}
      {!data && !error && <Waiting heading={false} />}
      {data?.cases.length === 0 && (
        <div className="notice">
          <p>{t('cases.none')}</p>
          <p>
            <Link to="/" className="button">
              {t('cases.find')}
            </Link>
          </p>
        </div>
      )}
      {data && <Groups cases={data.cases} />}
    </div>
  )
}

const [fewCases, atOnce] = [10, 20]

/** Whoever has many looks for one by its name or its code; a long group shows its beginning. */
const Groups = ({ cases }: { cases: readonly CaseSummary[] }) => {
  const { t } = useSpeech()
  const [text, setText] = useState('')
  const found = findCases(cases, text)
  return (
    <>
      {cases.length > fewCases && (
        <div className="field">
          <label htmlFor="find-case">{t('cases.search')}</label>
          <input
            id="find-case"
            type="search"
            className="input"
            value={text}
            maxLength={60}
            onChange={(event) => setText(event.target.value)}
          />
          <p className="soft small" role="status">
            {text.trim() && t('cases.found', { count: found.length })}
          </p>
        </div>
      )}
      {groupCases(found).map((group) => (
        <Group key={`${group.key} ${text}`} group={group} />
      ))}
    </>
  )
}

const Group = ({ group: { key, cases } }: { group: CaseGroup }) => {
  const { t } = useSpeech()
  const [shown, setShown] = useState(atOnce)
  return (
    <section className="section">
      <h2>{t('cases.group', { name: t(key), count: cases.length })}</h2>
      <ul className="lines">
        {cases.slice(0, shown).map((summary) => (
          <Line key={summary.caseId} summary={summary} />
        ))}
      </ul>
      {shown < cases.length && (
        <p className="actions">
          <button type="button" className="button-second" onClick={() => setShown(shown + atOnce)}>
            {t('cases.more', { count: Math.min(atOnce, cases.length - shown) })}
          </button>
        </p>
      )}
    </section>
  )
}

/** The line that had the focus is gone: it goes to the head of the list, and what was done is said. */
const useDeleted = (): boolean => {
  const { state, key } = useLocation()
  const deleted = Boolean((state as { deleted?: string } | null)?.deleted)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key changes when another one is deleted
  useEffect(() => {
    if (deleted) document.querySelector('h1')?.focus()
  }, [deleted, key])
  return deleted
}

/** C95 C96 How a case ended, where its status does not tell. */
const endedKeys: Readonly<Record<NonNullable<CaseSummary['endedAs']>, string>> = {
  acceptance_withdrawn: 'case.acceptanceWithdrawn',
  unanswered: 'cases.unanswered',
}

const Line = ({ summary }: { summary: CaseSummary }) => {
  const { t, pick, language } = useSpeech()
  const { caseId, status, thing, tasksDone, tasksDenied, tasksTotal, expectedBy, provisional } = summary
  const isDraft = status === 'draft'
  return (
    <li>
      <Link to={isDraft ? `/cases/${caseId}/form` : `/cases/${caseId}`} className="row-link">
        <span className="row-main">
          <span className="row-title">{pick(thing.name, thing.nameEn)}</span>
          <span className="small">
            {t(summary.endedAs ? endedKeys[summary.endedAs] : (caseStatusKeys[status] ?? status))}
            {status === 'accepted' && ` · ${t('cases.tasks', { done: tasksDone, total: tasksTotal })}`}
            {tasksDenied > 0 && ` · ${t('cases.denied', { count: tasksDenied })}`}
          </span>
          {summary.correctionDueOn && (
            <span className="small figures">
              {t('cases.mendBy', { day: formatDay(summary.correctionDueOn, language) })}
            </span>
          )}
          {summary.toFollow && (
            <span className="small figures">
              {t(summary.toFollow.isOverdue ? 'cases.followLate' : 'cases.follow', {
                count: summary.toFollow.open,
                day: formatDay(summary.toFollow.until, language),
              })}
            </span>
          )}
          {summary.later && (
            <span className="small figures">
              {t(summary.later.isOverdue ? 'cases.laterLong' : 'cases.later', { count: summary.later.open })}
            </span>
          )}
          <span className="soft small figures">
            {isDraft
              ? t('cases.savedAt', { when: formatInstant(summary.updatedAt, language) })
              : t('cases.code', { code: summary.queryCode ?? '' })}
            {expectedBy &&
              status === 'accepted' &&
              ` · ${t('progress.expected', { day: formatDue(expectedBy, provisional, language) })}`}
          </span>
        </span>
        <ChevronRight aria-hidden size={20} />
      </Link>
      {isDraft && <DeleteDraft caseId={caseId} name={pick(thing.name, thing.nameEn)} />}
    </li>
  )
}
