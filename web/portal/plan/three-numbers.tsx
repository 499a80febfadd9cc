import { formatDue } from '../../ui/dates.ts'
import { useSpeech } from '../../ui/language.tsx'
import './three-numbers.css'

type Row = { readonly label: string; readonly now: number; readonly unit: string; readonly before: string }

/** Of a plan or of a guide; a plan knows the date as well. */
type Figures = {
  readonly materials: { readonly before: number; readonly after: number }
  readonly visits: { readonly before: number; readonly after: number }
  readonly days: { readonly sequential: number; readonly promised: number }
  readonly doneBy?: string | null
  readonly provisional?: boolean
  readonly undecided?: readonly string[]
}

/** Numbers first: what is left, large; what it was before, quiet. */
export const ThreeNumbers = ({ plan, withDate = false }: { plan: Figures; withDate?: boolean }) => {
  const { t, language } = useSpeech()
  const rows: Row[] = [
    {
      label: t('figures.materials'),
      now: plan.materials.after,
      unit: t('figures.papers', { count: plan.materials.after }),
      before: t('figures.beforePapers', { count: plan.materials.before }),
    },
    {
      label: t('figures.visits'),
      now: plan.visits.after,
      unit: t('figures.times', { count: plan.visits.after }),
      before: t('figures.beforeTimes', { count: plan.visits.before }),
    },
    {
      label: t('figures.days'),
      now: plan.days.promised,
      unit: t('figures.workingDays', { count: plan.days.promised }),
      before: t('figures.beforeDays', { count: plan.days.sequential }),
    },
  ]
  return (
    <div className="stack-small">
      <dl className="three">
        {rows.map(({ label, now, unit, before }) => (
          <div key={label} className="three-cell">
            <dt>{label}</dt>
            <dd>
              <span className="three-now figures">{now}</span> <span className="three-unit">{unit}</span>
            </dd>
            <dd className="soft small figures">{before}</dd>
          </div>
        ))}
      </dl>
      {withDate && plan.doneBy && plan.undecided?.length === 0 && (
        <p className="figures">
          {t('figures.doneBy', { day: formatDue(plan.doneBy, plan.provisional ?? false, language) })}
        </p>
      )}
    </div>
  )
}
