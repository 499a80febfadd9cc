import { FileBadge } from 'lucide-react'
import type { CaseView } from '../../../contract/client.ts'
import { formatDay, formatInstant } from '../../ui/dates.ts'
import { fileEnding } from '../../ui/file-ending.ts'
import { useSpeech } from '../../ui/language.tsx'
import { deliveryKeys } from '../../ui/words.ts'

/** What came out, and how it comes to the person; C98 what left before the rest by itself. */
export const Results = ({ view }: { view: CaseView }) => {
  const { t } = useSpeech()
  const done = view.tasks.filter(({ result }) => result)
  if (done.length === 0 && !view.delivery) return null
  const gone = new Set(view.early.flatMap(({ matters }) => matters))
  const rest = done.filter(({ matter }) => !gone.has(matter))
  return (
    <section className="section stack">
      <h2>{t('results.title')}</h2>
      {view.early.map((one) => (
        <div key={one.issuedAt} className="stack-small">
          <h3>{t('results.first')}</h3>
          {one.delivery ? (
            <Delivery delivery={one.delivery} />
          ) : (
            !view.delivery && <p className="soft">{t('results.firstWaits')}</p>
          )}
          <Licences of={done.filter(({ matter }) => one.matters.includes(matter))} />
        </div>
      ))}
      {(rest.length > 0 || view.delivery) && (
        <div className="stack-small">
          {gone.size > 0 && <h3>{t('results.rest')}</h3>}
          {view.delivery ? (
            <Delivery delivery={view.delivery} />
          ) : (
            <p className="soft">{t('results.together')}</p>
          )}
          <Licences of={rest} />
        </div>
      )}
    </section>
  )
}

const Licences = ({ of }: { of: CaseView['tasks'] }) => {
  const { t, pick, language } = useSpeech()
  return (
    <ul className="lines">
      {of.map(({ matter, result, department }) => (
        <li key={matter} className="result">
          <FileBadge aria-hidden size={20} />
          <div>
            <p>
              <strong>{result && pick(result.name, result.nameEn)}</strong>
            </p>
            <p className="small figures">{t('results.number', { number: result?.number ?? '' })}</p>
            <p className="soft small figures">
              {pick(department.name, department.nameEn)}
              {result?.validUntil &&
                ` · ${t('results.validUntil', { day: formatDay(result.validUntil, language) })}`}
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}

/** C60 What was decided, to take along; it says itself that it is no licence. */
export const NoticeLink = ({ view }: { view: CaseView }) => {
  const { t, language } = useSpeech()
  const isDecided = view.refusal !== null || view.tasks.some(({ decidedAt }) => decidedAt !== null)
  if (!isDecided) return null
  return (
    <p className="no-print">
      <a
        href={`/api/cases/${view.caseId}/results${fileEnding('pdf', language)}`}
        target="_blank"
        rel="noreferrer"
      >
        {t('results.notice')}
      </a>{' '}
      <span className="soft small">{t('results.noLicence')}</span>
    </p>
  )
}

const Delivery = ({ delivery }: { delivery: NonNullable<CaseView['delivery']> }) => {
  const { t, language } = useSpeech()
  const when = formatInstant(delivery.at, language)
  return (
    <div className="notice">
      <p>{t('delivery.by', { method: t(deliveryKeys[delivery.method]), when })}</p>
      {delivery.courierNumber && (
        <p>
          {t('delivery.number', { company: delivery.courierCompany ?? '' })}{' '}
          <strong className="number">{delivery.courierNumber}</strong>
        </p>
      )}
      {delivery.collector && <p>{t('delivery.collector', { name: delivery.collector })}</p>}
    </div>
  )
}
