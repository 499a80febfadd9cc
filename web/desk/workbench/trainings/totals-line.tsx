import type { TrainingTotals } from '../../../../contract/client.ts'
import { useSpeech } from '../../../ui/language.tsx'

/** What the sessions have come to, in the words of the bulletin. */
export const TotalsLine = ({ totals }: { totals: TrainingTotals }) => {
  const { t } = useSpeech()
  const figures = [
    [t('training.totals.held'), totals.held],
    [t('training.totals.persons'), totals.persons],
    [t('training.totals.departments'), totals.departments],
    [t('training.totals.questions'), totals.questions],
    [t('training.totals.rows'), totals.rows],
  ] as const
  return (
    <dl className="training-totals">
      {figures.map(([word, number]) => (
        <div key={word}>
          <dt>{word}</dt>
          <dd>{number}</dd>
        </div>
      ))}
      {totals.planned > 0 && (
        <div className="quiet">
          <dt>{t('training.totals.planned')}</dt>
          <dd>{totals.planned}</dd>
        </div>
      )}
    </dl>
  )
}
