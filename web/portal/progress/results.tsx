import { FileBadge } from 'lucide-react'
import type { CaseView } from '../../../contract/client.ts'
import { formatDay, formatInstant } from '../../ui/dates.ts'
import { fileEnding } from '../../ui/file-ending.ts'
import { useSpeech } from '../../ui/language.tsx'
import { deliveryKeys } from '../../ui/words.ts'

/** What came out, and how it comes to the person. */
export const Results = ({ view }: { view: CaseView }) => {
  const { t, pick, language } = useSpeech()
  const done = view.tasks.filter(({ result }) => result)
  if (done.length === 0 && !view.delivery) return null
  return (
    <section className="section">
      <h2>{t('results.title')}</h2>
      {view.delivery ? (
        <Delivery delivery={view.delivery} />
      ) : (
        <p className="soft">{t('results.together')}</p>
      )}
      <ul className="lines">
        {done.map(({ matter, result, department }) => (
          <li key={matter} className="result">
            <FileBadge aria-hidden size={20} />
            <div>
              <h3>{result && pick(result.name, result.nameEn)}</h3>
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
    </section>
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
