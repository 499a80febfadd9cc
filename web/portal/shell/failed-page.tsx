import { useSpeech } from '../../ui/language.tsx'
import { PageHeading } from './page-heading.tsx'

/** Something in the page itself broke, or a part of it could not be loaded. */
export const FailedPage = () => {
  const { t } = useSpeech()
  return (
    <div className="page-width stack">
      <PageHeading title={t('shell.broken')} />
      <p>{t('shell.brokenWhatNow')}</p>
      <p className="actions">
        <button type="button" className="button" onClick={() => location.reload()}>
          {t('shell.reload')}
        </button>
        <a href="/">{t('shell.toHome')}</a>
      </p>
    </div>
  )
}
