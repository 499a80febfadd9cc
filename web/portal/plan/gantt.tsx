import { useSpeech } from '../../ui/language.tsx'
import { barPlace, dayTicks } from './bar-place.ts'

/** Day numbers above the bars; the words of each row hold the same, so it is not read aloud. */
export const DayScale = ({ total }: { total: number }) => {
  const { t } = useSpeech()
  return (
    <div className="gantt-row gantt-scale" aria-hidden>
      <span className="small soft">{t('plan.workingDay')}</span>
      <span className="gantt-track">
        {dayTicks(total).map((day) => (
          <span
            key={day}
            className="gantt-tick small soft figures"
            style={{ left: `${(100 * day) / Math.max(1, total)}%` }}
          >
            {day}
          </span>
        ))}
      </span>
    </div>
  )
}

type GanttRowProps = {
  readonly name: string
  /** Who does it, where the rows do not stand under their departments. */
  readonly department?: string
  readonly span: { readonly start: number; readonly end: number; readonly critical: boolean }
  readonly total: number
  /** Working days of special procedures within. */
  readonly excluded: number
  /** What must be done before. */
  readonly after: readonly string[]
  /** D17 Working days if it is decided on a promise; null where it may not be. */
  readonly promise?: number | null | undefined
}

/** One matter in the schedule: its words say all that its bar shows. */
export const GanttRow = ({ name, department, span, total, excluded, after, promise }: GanttRowProps) => {
  const { t } = useSpeech()
  const { start, end, critical } = span
  const { left, width } = barPlace(span, total)
  const when =
    end === start
      ? t('plan.onDay', { day: start === 0 ? 1 : start })
      : end === start + 1
        ? t('plan.oneDay', { day: end })
        : t('plan.fromTo', { from: start + 1, to: end, days: end - start })
  const said = [
    department,
    when,
    excluded > 0 && t('plan.withProcedure', { days: excluded }),
    after.length > 0 && t('plan.after', { matters: after.join(t('list.separator')) }),
    promise && end - start > promise && t('promise.short', { days: promise }),
  ]
  return (
    <li className="gantt-row">
      <div className="gantt-words">
        <p>
          {name}
          {critical && end > start && <span className="tag tag-critical">{t('plan.critical')}</span>}
        </p>
        <p className="soft small figures">{said.filter(Boolean).join(' · ')}</p>
      </div>
      <span className="gantt-track" aria-hidden>
        <span
          className={`gantt-bar${critical ? ' gantt-critical' : ''}${end === start ? ' gantt-moment' : ''}`}
          style={{ left: `${left}%`, width: end === start ? undefined : `${width}%` }}
        />
      </span>
    </li>
  )
}
