import type { CaseView } from '../../../contract/client.ts'
import { formatInstant } from '../../ui/dates.ts'
import { useSpeech } from '../../ui/language.tsx'
import { outcomeKeys } from '../../ui/words.ts'

/** Every request for data about the person: from whom, for what, on which basis, with what answer (X1). */
export const FetchedAboutMe = ({ view }: { view: CaseView }) => {
  const { t, pick, language } = useSpeech()
  if (view.fetched.length === 0) return null
  const { name, nameEn } = view.thing
  // What the source was told is Chinese; it names the thing, which has an English name.
  const purposeOf = (told: string) => pick(told, told.includes(name) ? nameEn : told)
  return (
    <section className="stack-small">
      <h2 className="aside-heading">{t('fetched.title')}</h2>
      <details>
        <summary>{t('fetched.count', { count: view.fetched.length })}</summary>
        <ul className="lines small">
          {view.fetched.map((fact) => (
            <li key={fact.requestId} className="fact">
              <p>
                <strong>{pick(fact.materialName, fact.materialNameEn)}</strong>{' '}
                {t(outcomeKeys[fact.outcome] ?? fact.outcome)}
              </p>
              <p className="soft">{pick(fact.department.name, fact.department.nameEn)}</p>
              <p className="soft">
                {t('fetched.why', { purpose: purposeOf(fact.purpose), basis: fact.basis })}
              </p>
              <p className="soft figures">{formatInstant(fact.askedAt, language)}</p>
              {fact.fields.map((field) => (
                <p key={field.element}>
                  {t('fetched.field', { name: pick(field.name, field.nameEn), value: field.value[language] })}
                </p>
              ))}
              {fact.disputedAt && <p>{t('fetched.disputed', { reason: fact.disputeReason ?? '' })}</p>}
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}
