import type { Operations } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'

type Plan = Operations['planThing']['reply']

/** D17 What the clerk tells of promises: both ways with their days, what is promised, and what follows. */
export const CounterPromises = ({ plan }: { plan: Plan }) => {
  const { t, pick } = useSpeech()
  const allowed = plan.matters.flatMap((matter) =>
    matter.commitment ? [{ ...matter, commitment: matter.commitment }] : [],
  )
  const [first] = allowed
  // While answers are open the days of either way are not known (D3).
  if (!first || plan.ends || plan.remaining.length > 0) return null
  const { committed, promised } = plan.days
  const heading = committed < promised ? 'counter.promises' : 'counter.promisesSame'
  return (
    <details className="counter-papers">
      <summary>{t(heading, { count: allowed.length, committed, promised })}</summary>
      <ul>
        {allowed.map(({ code, name, nameEn, promisedDays, excludedDays, commitment }) => (
          <li key={code}>
            {pick(name, nameEn)}{' '}
            <span className="quiet">
              {t('counter.promiseTakes', { days: commitment.days, usual: promisedDays + excludedDays })}
            </span>
            <p>
              {t('counter.promiseYou', { conditions: pick(commitment.conditions, commitment.conditionsEn) })}
            </p>
            <p className="quiet">
              {t('counter.promiseBasis', { basis: commitment.basis })}
              {commitment.verified === 'recalled' && t('counter.promiseRecalled')}
            </p>
          </li>
        ))}
      </ul>
      <p>{t('counter.promiseSay', { days: first.commitment.checkedWithin })}</p>
    </details>
  )
}
