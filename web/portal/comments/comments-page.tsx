import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { OpenDraftSummary } from '../../../contract/client.ts'
import { formatDay } from '../../ui/dates.ts'
import { useSpeech } from '../../ui/language.tsx'
import { openDraftsQuery } from '../queries.ts'
import { BackLink } from '../shell/back-link.tsx'
import { FailedQuery } from '../shell/failed-query.tsx'
import { PageHeading } from '../shell/page-heading.tsx'
import { Waiting } from '../shell/waiting.tsx'
import './comments.css'

/** 征求意见 (R03): drafts of one things that anyone may read and say something about before they are published. */
export const CommentsPage = () => {
  const { t } = useSpeech()
  const { data, error, refetch } = useQuery(openDraftsQuery)
  return (
    <div className="page-width stack">
      <BackLink to="/">{t('shell.toHome')}</BackLink>
      {error && <FailedQuery error={error} retry={refetch} />}
      {!data && !error && <Waiting />}
      {data && (
        <>
          <header className="stack-small">
            <PageHeading title={t('comments.title')} />
            <p className="soft">{t('comments.why')}</p>
          </header>
          <Drafts drafts={data.drafts} />
        </>
      )}
    </div>
  )
}

const Drafts = ({ drafts }: { drafts: readonly OpenDraftSummary[] }) => {
  const { t, pick, language } = useSpeech()
  if (drafts.length === 0) return <p>{t('comments.none')}</p>
  return (
    <ul className="lines">
      {drafts.map((draft) => (
        <li key={draft.versionId} className="open-draft">
          <Link to={`/comments/${draft.versionId}`}>{pick(draft.name, draft.nameEn)}</Link>
          <span className="soft small figures">
            {t('comments.until', { day: formatDay(draft.until, language) })}
            {' · '}
            {draft.comments ? t('comments.count', { count: draft.comments }) : t('comments.first')}
          </span>
        </li>
      ))}
    </ul>
  )
}
