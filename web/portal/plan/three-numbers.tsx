import { formatDue } from '../../ui/dates.ts'
import { useSayEnds } from '../../ui/if-answered.tsx'
import { useSpeech } from '../../ui/language.tsx'
import './three-numbers.css'

type Row = { readonly label: string; readonly now: string; readonly unit: string; readonly before: string }

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
  const now = (figure: keyof EndFigures, certain: number) => (ends ? sayEnds(ends[figure]) : String(certain))
  const rows: Row[] = [
    {
      label: t('figures.materials'),
      now: now('materials', plan.materials.after),
      unit: t('figures.papers', { count: plan.materials.after }),
      before: t('figures.beforePapers', { count: plan.materials.before }),
    },
    {
      label: t('figures.visits'),
      now: now('visits', plan.visits.after),
      unit: t('figures.times', { count: plan.visits.after }),
      before: t('figures.beforeTimes', { count: plan.visits.before }),
    },
    {
      label: t('figures.days'),
      now: now('days', plan.days.promised),
      unit: t('figures.workingDays', { count: plan.days.promised }),
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
            <dd className="soft small figures">{before}</dd>
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
