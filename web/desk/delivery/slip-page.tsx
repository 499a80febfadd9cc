import { useParams } from 'react-router'
import type { DeliveryView } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'
import { QrCode } from '../../ui/qr-code.tsx'
import './delivery.css'
import { PrintPage } from './print-page.tsx'

/** The hand-over slip of the counter: who collects, what, and the line to sign on. */
export const SlipPage = () => {
  const { caseId = '' } = useParams()
  return <PrintPage caseId={caseId}>{(delivery) => <Slip delivery={delivery} />}</PrintPage>
}

const Slip = ({ delivery }: { delivery: DeliveryView }) => {
  const { t, pick } = useSpeech()
  const { applicant, results, queryCode, sender, thing } = delivery
  return (
    <article className="slip-sheet">
      <header className="slip-head">
        <div>
          <h1>{t('slip.title')}</h1>
          <p>{pick(thing.name, thing.nameEn)}</p>
          <p className="label-number">{queryCode}</p>
        </div>
        <QrCode text={queryCode ?? ''} />
      </header>
      <p>{t('slip.applicant', { name: applicant.name, phone: applicant.phone })}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('slip.what')}</th>
            <th scope="col">{t('slip.number')}</th>
          </tr>
        </thead>
        <tbody>
          {results.map(({ matter, name, nameEn, number }) => (
            <tr key={matter}>
              <td>{pick(name, nameEn)}</td>
              <td className="code">{number}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{t('slip.count', { count: results.length })}</p>
      <dl className="slip-lines">
        {(['slip.collector', 'slip.proof', 'slip.signature', 'slip.day'] as const).map((line) => (
          <div key={line}>
            <dt>{t(line)}</dt>
            <dd />
          </div>
        ))}
      </dl>
      <p>{t('slip.from', { window: sender.window, lead: pick(sender.lead.name, sender.lead.nameEn) })}</p>
    </article>
  )
}
