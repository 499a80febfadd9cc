import type { PlanView } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'
import { useSayEnds } from '../../ui/use-say-ends.ts'

/** The numbers at the foot: they change with every answer. While matters are undecided they are what is certain so far. */
export const LiveNumbers = ({ plan }: { plan: PlanView }) => {
  const { t } = useSpeech()
  const sayEnds = useSayEnds()
  const ends = plan.ends?.figures
  return (
    <section className="live" aria-label={t('question.soFar')} aria-live="polite">
      <p className="live-now figures">
        {t('figures.line', {
          materials: ends ? sayEnds(ends.materials) : plan.materials.after,
          visits: ends ? sayEnds(ends.visits) : plan.visits.after,
          days: ends ? sayEnds(ends.days) : plan.days.promised,
        })}
      </p>
      <p className="soft small figures">
        {ends
          ? t('question.ends', { count: plan.unsettled.length })
          : plan.undecided.length > 0
            ? t('question.undecided', { count: plan.undecided.length })
            : t('question.allDecided')}
      </p>
    </section>
  )
}
