import { useSpeech } from '../../ui/language.tsx'
import { ProblemList } from '../../ui/problem-list.tsx'

/** A page whose data could not be had: why, and the way to try again. */
export const FailedQuery = ({ error, retry }: { error: unknown; retry: () => void }) => {
  const { t } = useSpeech()
  return (
    <ProblemList error={error} heading={t('shell.cannotShow')}>
      <p className="actions">
        <button type="button" className="button-second" onClick={retry}>
          {t('failure.retry')}
        </button>
        <a href="/">{t('shell.toHome')}</a>
      </p>
    </ProblemList>
  )
}
