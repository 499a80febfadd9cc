import { useSpeech } from '../../ui/language.tsx'

/** Said to screen readers at once, shown only after a moment: most pages are there sooner. */
export const Waiting = () => {
  const { t } = useSpeech()
  return (
    <p className="waiting soft" role="status">
      {t('shell.waiting')}
    </p>
  )
}
