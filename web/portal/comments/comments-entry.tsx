import { useQuery } from '@tanstack/react-query'
import { MessageSquare } from 'lucide-react'
import { Link } from 'react-router'
import { useSpeech } from '../../ui/language.tsx'
import { openDraftsQuery } from '../queries.ts'

/** The foot of the home page: drafts people may say something about. */
export const CommentsEntry = () => {
  const { t } = useSpeech()
  const { data } = useQuery(openDraftsQuery)
  const count = data?.drafts.length ?? 0
  return (
    <section className="stack-small" aria-labelledby="comments">
      <h2 id="comments">{t('comments.title')}</h2>
      <p className="soft">{count ? t('comments.entry', { count }) : t('comments.entryNone')}</p>
      <p>
        <Link to="/comments" className="button-second">
          <MessageSquare aria-hidden size={18} />
          {t('comments.open')}
        </Link>
      </p>
    </section>
  )
}
