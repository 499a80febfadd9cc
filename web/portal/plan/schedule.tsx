import type { PlanMatter, PlanView } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'
import { DayScale, GanttRow } from './gantt.tsx'

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

const Bar = ({ matter, plan }: { matter: PlanMatter; plan: PlanView }) => {
  const { pick } = useSpeech()
  const waits = plan.matters.filter(({ code }) => matter.prerequisites.includes(code))
  return (
    <GanttRow
      name={pick(matter.name, matter.nameEn)}
      span={matter}
      total={plan.days.promised}
      excluded={matter.excludedDays}
      after={waits.map(({ name, nameEn }) => pick(name, nameEn))}
      promise={matter.commitment?.days}
    />
  )
}
