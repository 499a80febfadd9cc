import { useQuery } from '@tanstack/react-query'
import type { AfterwardsView, CaseView, FormField } from '../../../contract/client.ts'
import { formatDay } from '../../ui/dates.ts'
import { valueWord } from '../../ui/field-words.ts'
import { useSpeech } from '../../ui/language.tsx'
import { ListRead } from '../../ui/list-read.tsx'
import { unitWord } from '../../ui/units.ts'
import { afterwardsQuery } from '../queries.ts'

type Record = AfterwardsView['visits'][number]['records'][number]

/** What an inspector saw, as a sentence: each point with its value. */
const useSentence = () => {
  const speech = useSpeech()
  const { pick, t } = speech
  const one = (field: FormField): string =>
    t('siteVisits.point', {
      name: pick(field.name, field.nameEn),
      value: field.value
        ? `${valueWord(field, field.value, speech)}${field.unit ? ` ${unitWord(field.unit, speech)}` : ''}`
        : t('siteVisits.absent'),
    })
  return (fields: readonly FormField[]) =>
    fields
      .filter(({ list }) => !list)
      .map(one)
      .join(t('siteVisits.separator'))
}

const Said = ({ record }: { record: Record }) => {
  const { t, language, pick } = useSpeech()
  const sentence = useSentence()
  return (
    <>
      <p className="figures">
        {t('siteVisits.said', { day: formatDay(record.on, language), what: sentence(record.fields) })}
      </p>
      {record.fields.map(
        ({ element, list, value, unit, name, nameEn }) =>
          list && <ListRead key={element} list={list} value={value} unit={unit} name={pick(name, nameEn)} />,
      )}
      {record.reason && <p className="soft small">{t('siteVisits.changed', { reason: record.reason })}</p>}
    </>
  )
}

/** C87 What the departments found at the shop; an earlier record of the same visit stays to be read. */
export const SiteVisits = ({ view }: { view: CaseView }) => {
  const { t, pick } = useSpeech()
  const { data } = useQuery({
    ...afterwardsQuery(view.caseId, view.version),
    enabled: view.acceptedAt !== null,
  })
  const visits = data?.visits.filter(({ records }) => records.length > 0) ?? []
  if (visits.length === 0) return null
  return (
    <section className="section">
      <h2>{t('siteVisits.title')}</h2>
      <ul className="lines">
        {visits.map(({ matter, name, nameEn, department, records }) => {
          const [last, ...before] = records.toReversed()
          return (
            <li key={matter} className="task">
              <p>
                <strong>{pick(department.name, department.nameEn)}</strong> · {pick(name, nameEn)}
              </p>
              {last && <Said record={last} />}
              {before.length > 0 && (
                <details>
                  <summary>{t('siteVisits.before', { count: before.length })}</summary>
                  {before.map((record) => (
                    <Said key={record.at} record={record} />
                  ))}
                </details>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
