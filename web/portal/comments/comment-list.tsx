import type { OpenDraft } from '../../../contract/client.ts'
import { formatInstant } from '../../ui/dates.ts'
import { useSpeech } from '../../ui/language.tsx'

/** How the API calls a person who gave no name. */
const nameless = '匿名'

type Comment = OpenDraft['comments'][number]

const About = ({ comment }: { comment: Comment }) => {
  const { t, pick } = useSpeech()
  const row = pick(comment.rowName.name, comment.rowName.nameEn)
  return <>{comment.row ? t('comments.about', { row }) : t('comments.aboutWhole')}</>
}

const Said = ({ comment }: { comment: Comment }) => {
  const { t, language } = useSpeech()
  const { answer } = comment
  return (
    <li className="comment">
      <p className="soft small figures">
        {comment.name === nameless ? t('comments.nameless') : comment.name} ·{' '}
        {formatInstant(comment.at, language)} · <About comment={comment} />
      </p>
      <p className="comment-text">{comment.text}</p>
      {answer ? (
        <div className="comment-answer">
          <p className="small figures">
            <b>{answer.taken ? t('comments.taken') : t('comments.notTaken')}</b>{' '}
            <span className="soft">
              {t('comments.answeredOn', { day: formatInstant(answer.at, language) })}
            </span>
          </p>
          <p className="comment-text">{answer.text}</p>
        </div>
      ) : (
        <p className="soft small">{t('comments.unanswered')}</p>
      )}
    </li>
  )
}

/** What people said, newest first, each with what came of it. */
export const CommentList = ({ draft }: { draft: OpenDraft }) => {
  const { t } = useSpeech()
  return (
    <section className="section" aria-labelledby="said">
      <h2 id="said">
        {t('comments.said')}{' '}
        <span className="soft figures count">{t('comments.count', { count: draft.comments.length })}</span>
      </h2>
      {draft.comments.length === 0 && <p>{t('comments.nobodyYet')}</p>}
      <ul className="lines">
        {draft.comments.toReversed().map((comment) => (
          <Said key={`${comment.at}${comment.name}${comment.text}`} comment={comment} />
        ))}
      </ul>
    </section>
  )
}
