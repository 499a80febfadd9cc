import type { PlanMatter, PlanView } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'
import { barPlace, dayTicks } from './bar-place.ts'

/** The Gantt by department. It is a list first: the words say all that the bars show. */
export const Schedule = ({ plan }: { plan: PlanView }) => {
  const { t, pick } = useSpeech()
  const total = plan.days.promised
  return (
    <section className="section" aria-labelledby="schedule">
      <h2 id="schedule">{t('plan.schedule')}</h2>
      <p className="soft">{t('plan.scheduleHint')}</p>
      <div className="gantt">
        <DayScale total={total} />
        {plan.departments.map((department) => (
          <section key={department.id} className="gantt-department">
            <h3>{pick(department.name, department.nameEn)}</h3>
            <ol>
              {plan.matters
                .filter((matter) => matter.department.id === department.id)
                .map((matter) => (
                  <Bar key={matter.code} matter={matter} plan={plan} />
                ))}
            </ol>
          </section>
        ))}
      </div>
    </section>
  )
}

/** Day numbers above the bars; the words of each row hold the same, so it is not read aloud. */
const DayScale = ({ total }: { total: number }) => {
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

const Bar = ({ matter, plan }: { matter: PlanMatter; plan: PlanView }) => {
  const { t, pick } = useSpeech()
  const { left, width } = barPlace(matter, plan.days.promised)
  const waits = plan.matters.filter(({ code }) => matter.prerequisites.includes(code))
  const length = matter.end - matter.start
  return (
    <li className="gantt-row">
      <div className="gantt-words">
        <p>
          {pick(matter.name, matter.nameEn)}
          {matter.critical && length > 0 && <span className="tag tag-critical">{t('plan.critical')}</span>}
        </p>
        <p className="soft small figures">
          {length === 0
            ? t('plan.onDay', { day: matter.start === 0 ? 1 : matter.start })
            : t('plan.fromTo', { from: matter.start + 1, to: matter.end, days: length })}
          {matter.excludedDays > 0 && ` · ${t('plan.withProcedure', { days: matter.excludedDays })}`}
          {waits.length > 0 &&
            ` · ${t('plan.after', { matters: waits.map(({ name, nameEn }) => pick(name, nameEn)).join(t('list.separator')) })}`}
        </p>
      </div>
      <span className="gantt-track" aria-hidden>
        <span
          className={`gantt-bar${matter.critical ? ' gantt-critical' : ''}${length === 0 ? ' gantt-moment' : ''}`}
          style={{ left: `${left}%`, width: length === 0 ? undefined : `${width}%` }}
        />
      </span>
    </li>
  )
}
