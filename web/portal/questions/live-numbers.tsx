import type { PlanView } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'

/** The numbers at the foot: they change with every answer. While matters are undecided they are what is certain so far. */
export const LiveNumbers = ({ plan }: { plan: PlanView }) => {
  const { t } = useSpeech()
  return (
    <section className="live" aria-label={t('question.soFar')} aria-live="polite">
      <p className="live-now figures">
        {t('figures.line', {
          materials: plan.materials.after,
          visits: plan.visits.after,
          days: plan.days.promised,
        })}
      </p>
      <p className="soft small figures">
        {plan.undecided.length > 0
          ? t('question.undecided', { count: plan.undecided.length })
          : t('question.allDecided')}
      </p>
    </section>
  )
}
