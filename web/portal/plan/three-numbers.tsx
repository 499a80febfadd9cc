import { formatDue } from '../../ui/dates.ts'
import { useSpeech } from '../../ui/language.tsx'
import { useSayEnds } from '../../ui/use-say-ends.ts'
import './three-numbers.css'

type Row = {
  readonly label: string
  readonly now: string | number
  readonly unit: string
  readonly before: string
}

/** Of a plan or of a guide; a plan knows the date as well. */
type Figures = {
  readonly materials: { readonly before: number; readonly after: number }
  readonly visits: { readonly before: number; readonly after: number }
  readonly days: { readonly sequential: number; readonly promised: number }
  readonly doneBy?: string | null
  readonly provisional?: boolean
  /** D3 Between which ends they lie, where an answer is not known. */
  readonly ends?: { readonly figures: EndFigures | null } | null
  readonly undecided?: readonly string[]
}

type Ends = { readonly least: number; readonly most: number }
type EndFigures = { readonly materials: Ends; readonly visits: Ends; readonly days: Ends }

/** Numbers first: what is left, large; what it was before, quiet. */
export const ThreeNumbers = ({ plan, withDate = false }: { plan: Figures; withDate?: boolean }) => {
  const { t, language } = useSpeech()
  const sayEnds = useSayEnds()
  const ends = plan.ends?.figures
  const [papers, visits, days] = ends
    ? [sayEnds(ends.materials), sayEnds(ends.visits), sayEnds(ends.days)]
    : [plan.materials.after, plan.visits.after, plan.days.promised]
  const rows: Row[] = [
    {
      label: t('figures.materials'),
      now: papers,
      unit: t('figures.papers', { count: papers }),
      before: t('figures.beforePapers', { count: plan.materials.before }),
    },
    {
      label: t('figures.visits'),
      now: visits,
      unit: t('figures.times', { count: visits }),
      before: t('figures.beforeTimes', { count: plan.visits.before }),
    },
    {
      label: t('figures.days'),
      now: days,
      unit: t('figures.workingDays', { count: days }),
      before: t('figures.beforeDays', { count: plan.days.sequential }),
    },
  ]
  return (
    <div className="stack-small">
      <dl className={ends ? 'three three-ends' : 'three'}>
        {rows.map(({ label, now: figure, unit, before }) => (
          <div key={label} className="three-cell">
            <dt>{label}</dt>
            <dd>
              <span className="three-now figures">{figure}</span> <span className="three-unit">{unit}</span>
            </dd>
            {/* D3 What it was is counted of certain matters only: beside both ends it would be told as less than it is. */}
            {!ends && <dd className="soft small figures">{before}</dd>}
          </div>
        ))}
      </dl>
      {withDate && plan.doneBy && !plan.ends && plan.undecided?.length === 0 && (
        <p className="figures">
          {t('figures.doneBy', { day: formatDue(plan.doneBy, plan.provisional ?? false, language) })}
        </p>
      )}
    </div>
  )
}
