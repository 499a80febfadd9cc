import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import type { ProgressView } from '../../../contract/client.ts'
import { formatDue, formatInstant } from '../../ui/dates.ts'
import { isNotFound } from '../../ui/failure.ts'
import { useSpeech } from '../../ui/language.tsx'
import { deliveryKeys, publicCaseStatusKeys } from '../../ui/words.ts'
import { progressQuery } from '../queries.ts'
import { BackLink } from '../shell/back-link.tsx'
import { FailedQuery } from '../shell/failed-query.tsx'
import { PageHeading } from '../shell/page-heading.tsx'
import { Waiting } from '../shell/waiting.tsx'
import './progress.css'
import { DatesMoved } from './dates-moved.tsx'
import { ProgressEntry } from './progress-entry.tsx'
import { TaskLine } from './task-line.tsx'

/** What a query code alone shows: where the case stands, no personal data. */
export const PublicProgressPage = () => {
  const { t } = useSpeech()
  const { queryCode = '' } = useParams()
  const { data, error, refetch } = useQuery(progressQuery(queryCode))
  return (
    <div className="page-width narrow stack">
      <BackLink to="/">{t('shell.toHome')}</BackLink>
      {error && <FailedQuery error={error} retry={refetch} />}
      {isNotFound(error) && <ProgressEntry typed={queryCode} />}
      {!data && !error && <Waiting />}
      {data && <Progress view={data} />}
    </div>
  )
}

const Progress = ({ view }: { view: ProgressView }) => {
  const { t, pick, language } = useSpeech()
  return (
    <>
      <header className="stack-small">
        <p className="soft number">{view.queryCode}</p>
        <PageHeading title={pick(view.thing.name, view.thing.nameEn)} />
        <p className="case-status">{t(publicCaseStatusKeys[view.status])}</p>
        <p className="soft figures">
          {t('progress.submittedAt', { when: formatInstant(view.submittedAt, language) })}
        </p>
        {view.delivery && <p>{t('progress.handedOut', { method: t(deliveryKeys[view.delivery.method]) })}</p>}
        {view.way && !view.delivery && <p>{t('delivery.afterBy', { method: t(deliveryKeys[view.way]) })}</p>}
        {view.expectedBy && (
          <p className="figures">
            {t('progress.expected', { day: formatDue(view.expectedBy, view.provisional, language) })}
          </p>
        )}
        <DatesMoved moved={view.datesMoved} />
      </header>
      {view.tasks.length > 0 && (
        <section className="section">
          <h2>{t('progress.departments')}</h2>
          <ul className="lines">
            {view.tasks.map((task) => (
              <TaskLine
                key={`${task.name}${task.department.id}`}
                task={task}
                started={view.status !== 'submitted' && view.status !== 'correcting'}
              />
            ))}
          </ul>
        </section>
      )}
      <p className="notice">
        {t('progress.signInForMore')} <Link to="/cases">{t('shell.myCases')}</Link>
      </p>
    </>
  )
}
