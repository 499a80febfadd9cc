import { useQuery } from '@tanstack/react-query'
import { formatInstant } from '../../ui/dates.ts'
import { useSpeech } from '../../ui/language.tsx'
import { ProblemList } from '../../ui/problem-list.tsx'
import { roleKeys } from '../../ui/words.ts'
import { timelineQuery } from '../queries.ts'

type TimelineProps = { readonly caseId: string; readonly version: number }

/** What happened, in sentences, newest first; then who looked at the case (C10). */
export const Timeline = ({ caseId, version }: TimelineProps) => {
  const { t, pick, language } = useSpeech()
  const { data, error } = useQuery(timelineQuery(caseId, version))
  return (
    <>
      <section className="section">
        <h2>{t('timeline.title')}</h2>
        <ProblemList error={error} />
        <ol className="timeline">
          {[...(data?.entries ?? [])].reverse().map((entry) => (
            <li key={entry.sequence}>
              <p>{pick(entry.zh, entry.en)}</p>
              <p className="soft small figures">
                {formatInstant(entry.at, language)} · {entry.actor.department ?? entry.actor.name}
                {entry.place && ` · ${entry.place}`}
              </p>
            </li>
          ))}
        </ol>
      </section>
      {data && (
        <section className="section">
          <h2>{t('looked.title')}</h2>
          {data.lookedAt.length === 0 ? (
            <p className="soft">{t('looked.nobody')}</p>
          ) : (
            <details>
              <summary>{t('looked.count', { count: data.lookedAt.length })}</summary>
              <ul className="lines">
                {data.lookedAt.map(({ at, name, role }) => (
                  <li key={`${at}${name}`} className="looked figures">
                    {formatInstant(at, language)} · {name} · {t(roleKeys[role] ?? role)}
                  </li>
                ))}
              </ul>
            </details>
          )}
        </section>
      )}
    </>
  )
}
