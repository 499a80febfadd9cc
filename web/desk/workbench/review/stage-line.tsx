import { stagesOf } from '#engine/definition'
import type { VersionView } from '../../../../contract/client.ts'
import { formatDay } from '../../../ui/dates.ts'
import { useSpeech } from '../../../ui/language.tsx'
import { versionStatusKeys } from '../versions/version-words.ts'

const useDays = (view: VersionView): Partial<Record<VersionView['status'], string>> => {
  const { t, language } = useSpeech()
  const until = (day: string | null) => (day ? t('review.until', { day: formatDay(day, language) }) : '')
  return {
    consultation: until(view.consultationUntil),
    comment: until(view.commentUntil),
    review: view.status === 'review' ? t('review.signedOf', { count: view.signed.length }) : '',
    published: view.publishedAt ? formatDay(view.publishedAt, language) : '',
    discarded: view.discarded ? formatDay(view.discarded.at, language) : '',
  }
}

/** V17 Why there is no way on any more, where everybody looks for the next step. */
const Discarded = ({ view }: { view: VersionView }) => {
  const { t } = useSpeech()
  if (!view.discarded) return null
  const { by, reason } = view.discarded
  return <p className="asked">{t('review.discardedBy', { name: by, reason })}</p>
}

/** Where the version stands on its way from draft to publication. */
export const StageLine = ({ view }: { view: VersionView }) => {
  const { t } = useSpeech()
  const days = useDays(view)
  return (
    <>
      <ol className="stage-line" aria-label={t('review.stages')}>
        {stagesOf(view.status).map(({ stage, state }) => (
          <li
            key={stage}
            className={`stage stage-${state}`}
            aria-current={state === 'now' ? 'step' : undefined}
          >
            <span className="stage-name">{t(versionStatusKeys[stage] ?? stage)}</span>
            <span className="quiet small">{days[stage]}</span>
          </li>
        ))}
      </ol>
      <Discarded view={view} />
    </>
  )
}
