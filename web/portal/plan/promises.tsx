import type { PlanMatter, PlanView } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'
import './promises.css'

type Promised = PlanMatter & { readonly commitment: NonNullable<PlanMatter['commitment']> }

const promisedMatters = ({ matters }: Pick<PlanView, 'matters'>): Promised[] =>
  matters.filter((matter): matter is Promised => matter.commitment !== null)

/** Beside the numbers: that there is a shorter way, and where it is explained. Not while answers leave the days open (D3). */
export const PromiseNote = ({ plan }: { plan: PlanView }) => {
  const { t } = useSpeech()
  const count = promisedMatters(plan).length
  if (count === 0 || plan.ends || plan.days.committed === plan.days.promised) return null
  return (
    <p className="figures">
      {t('promise.note', { count, days: plan.days.committed })}{' '}
      <a href="#promises" className="no-print">
        {t('promise.look')}
      </a>
    </p>
  )
}

/** D17 What may be decided on a promise: how long it takes, what is promised, what comes afterwards, and that nobody must. */
export const Promises = ({ plan }: { plan: PlanView }) => {
  const { t } = useSpeech()
  const matters = promisedMatters(plan)
  const [first] = matters
  if (!first) return null
  const { committed, promised } = plan.days
  const lead = committed < promised ? 'promise.faster' : 'promise.same'
  return (
    <section className="section" aria-labelledby="promises">
      <h2 id="promises">{t('promise.title')}</h2>
      <p className="soft small">{t('promise.official')}</p>
      {!plan.ends && <p className="figures">{t(lead, { count: matters.length, committed, promised })}</p>}
      <ul className="lines">
        {matters.map((matter) => (
          <PromiseOf key={matter.code} matter={matter} />
        ))}
      </ul>
      <ul className="prepare promise-rules figures">
        <li>{t('promise.choice')}</li>
        <li>{t('promise.check', { days: first.commitment.checkedWithin })}</li>
        <li>{t('promise.broken')}</li>
        <li>{t('promise.closed')}</li>
      </ul>
    </section>
  )
}

/** One matter of them, by itself: where the person chooses, the choice stands below these words. */
const PromiseOf = ({ matter }: { matter: Promised }) => {
  const { t, pick, language } = useSpeech()
  const { basis, conditions, conditionsEn, days, verified } = matter.commitment
  const usual = matter.promisedDays + matter.excludedDays
  return (
    <li className="promise stack-small">
      <p>
        <strong>{pick(matter.name, matter.nameEn)}</strong>{' '}
        <span className="soft small">{pick(matter.department.name, matter.department.nameEn)}</span>
      </p>
      <p className="figures">
        {usual > days ? t('promise.takes', { days, usual }) : t('promise.takesAnyway', { days: usual })}
      </p>
      <p>{t('promise.you', { conditions: pick(conditions, conditionsEn) })}</p>
      <p className="soft small" lang={language === 'en' ? 'zh-CN' : undefined}>
        {t('promise.basis', { basis })}
      </p>
      {verified === 'recalled' && <p className="soft small">{t('promise.recalled')}</p>}
    </li>
  )
}
