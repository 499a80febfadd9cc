import { useSpeech } from '../../ui/language.tsx'

/** Said to screen readers at once, shown only after a moment: most pages are there sooner. `heading` false where the page has its own. */
export const Waiting = ({ heading = true }: { heading?: boolean }) => {
  const { t } = useSpeech()
  const Line = heading ? 'h1' : 'p'
  return (
    <div className="waiting soft" role="status">
      <Line>{t('shell.waiting')}</Line>
    </div>
  )
}
