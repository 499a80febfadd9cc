import { Refusal } from '../../ui/call.ts'
import { useSpeech } from '../../ui/language.tsx'
import { ProblemList } from '../../ui/problem-list.tsx'
import { PageHeading } from './page-heading.tsx'

/** What is not there will not come by asking again. */
const isMissing = (error: unknown): boolean => error instanceof Refusal && error.details.status === 404

type FailedQueryProps = {
  readonly error: unknown
  readonly retry: () => void
  /** false where the page has its own heading above. */
  readonly heading?: boolean
}

/** A page whose data could not be had: why, and the way to try again. */
export const FailedQuery = ({ error, retry, heading = true }: FailedQueryProps) => {
  const { t } = useSpeech()
  const title = t(isMissing(error) ? 'shell.missing' : 'shell.cannotShow')
  return (
    <>
      {heading && <PageHeading title={title} />}
      <ProblemList error={error} heading={heading ? t('failure.why') : title}>
        <p className="actions">
          {!isMissing(error) && (
            <button type="button" className="button-second" onClick={retry}>
              {t('failure.retry')}
            </button>
          )}
          <a href="/">{t('shell.toHome')}</a>
        </p>
      </ProblemList>
    </>
  )
}
