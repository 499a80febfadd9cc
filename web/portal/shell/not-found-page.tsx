import { Link } from 'react-router'
import { useSpeech } from '../../ui/language.tsx'
import { PageHeading } from './page-heading.tsx'

export const NotFoundPage = () => {
  const { t } = useSpeech()
  return (
    <div className="page-width stack">
      <PageHeading title={t('shell.notFound')} />
      <p>{t('shell.notFoundWhatNow')}</p>
      <p>
        <Link to="/" className="button">
          {t('shell.toHome')}
        </Link>
      </p>
    </div>
  )
}
