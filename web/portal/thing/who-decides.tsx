import type { PlanMatter, PlanView } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'

const byDepartment = (
  plan: PlanView,
): { id: string; name: string; nameEn: string; matters: PlanMatter[] }[] =>
  plan.departments.map((department) => ({
    ...department,
    matters: plan.matters.filter((matter) => matter.department.id === department.id),
  }))

/** Every department with what it decides; the one that answers for the whole is marked with a word. */
export const WhoDecides = ({ plan }: { plan: PlanView }) => {
  const { t, pick } = useSpeech()
  return (
    <section className="section">
      <h2>{t('thing.whoDecides')}</h2>
      <p>{t('thing.lead', { department: pick(plan.lead.department.name, plan.lead.department.nameEn) })}</p>
      <ul className="lines deciders">
        {byDepartment(plan).map(({ id, name, nameEn, matters }) => (
          <li key={id}>
            <h3>
              {pick(name, nameEn)}
              {id === plan.lead.department.id && <span className="tag">{t('thing.leadTag')}</span>}
            </h3>
            <ul>
              {matters.map((matter) => (
                <li key={matter.code} className="decider-matter">
                  <span>{pick(matter.name, matter.nameEn)}</span>
                  <span className="soft small figures">
                    {matter.promisedDays + matter.excludedDays === 0
                      ? t('plan.atOnce')
                      : t('plan.takes', { days: matter.promisedDays + matter.excludedDays })}
                  </span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  )
}
