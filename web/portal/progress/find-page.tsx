import { useSpeech } from '../../ui/language.tsx'
import { BackLink } from '../shell/back-link.tsx'
import { PageHeading } from '../shell/page-heading.tsx'
import { ProgressEntry } from './progress-entry.tsx'

export const FindProgressPage = () => {
  const { t } = useSpeech()
  return (
    <div className="page-width narrow stack">
      <BackLink to="/">{t('shell.toHome')}</BackLink>
      <PageHeading title={t('progress.findTitle')} />
      <ProgressEntry />
    </div>
  )
}
