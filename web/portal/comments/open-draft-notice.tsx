import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { formatDay } from '../../ui/dates.ts'
import { useSpeech } from '../../ui/language.tsx'
import { openDraftsQuery } from '../queries.ts'

/** On the guide of a one thing whose next version is open for comment; nothing otherwise, and nothing when it cannot be asked. */
export const OpenDraftNotice = ({ thing }: { thing: string }) => {
  const { t, language } = useSpeech()
  const { data } = useQuery(openDraftsQuery)
  const draft = data?.drafts.find((one) => one.thing === thing)
  if (!draft) return null
  return (
    <p className="notice no-print">
      <span>{t('comments.changing', { day: formatDay(draft.until, language) })}</span>
      <Link to={`/comments/${draft.versionId}`}>{t('comments.readAndSay')}</Link>
    </p>
  )
}
