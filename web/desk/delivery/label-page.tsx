import { useParams } from 'react-router'
import type { DeliveryView } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'
import { QrCode } from '../../ui/qr-code.tsx'
import './delivery.css'
import { PrintPage } from './print-page.tsx'

/** The label on the envelope, 100 × 150 mm: whoever carries it needs nothing else. */
export const LabelPage = () => {
  const { caseId = '' } = useParams()
  return <PrintPage caseId={caseId}>{(delivery) => <Label delivery={delivery} />}</PrintPage>
}

const Label = ({ delivery }: { delivery: DeliveryView }) => {
  const { t, pick } = useSpeech()
  const { way, recipient, phone, address, sender, results, queryCode } = delivery
  if (way !== 'courier') return <p role="status">{t('label.none')}</p>
  return (
    <article className="label-sheet" aria-label={t('label.title')}>
      <div className="label-to">
        <p className="label-word">{t('label.to')}</p>
        <p className="label-name">
          <b>{recipient}</b> <span className="label-phone">{phone}</span>
        </p>
        <p className="label-address">{address}</p>
      </div>
      <div className="label-from">
        <p className="label-word">{t('label.from')}</p>
        <p>{sender.window}</p>
        <p>{pick(sender.lead.name, sender.lead.nameEn)}</p>
      </div>
      <div className="label-code">
        <QrCode text={queryCode ?? ''} />
        <div>
          <p className="label-number">{queryCode}</p>
          <p>{t('label.count', { count: results.length })}</p>
        </div>
      </div>
    </article>
  )
}
