import { Alert } from 'antd'
import { Link } from 'react-router'
import type { DeliveryView } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'
import { methodNames } from '../words.ts'
import '../delivery/delivery.css'

/** What the issue window needs to send or hand out: whole names, phone and address, never a mask. */
export const DeliverTo = ({ delivery }: { delivery: DeliveryView }) => {
  const { t } = useSpeech()
  const { caseId, way, recipient, phone, address, applicant } = delivery
  const rows =
    way === 'courier'
      ? [
          [t('deliver.to'), recipient],
          [t('deliver.phone'), phone],
          [t('deliver.address'), address],
        ]
      : [
          [t('deliver.applicant'), applicant.name],
          [t('deliver.phone'), applicant.phone],
        ]
  return (
    <>
      {way ? (
        <p>{t('deliver.wished', { method: t(methodNames[way]) })}</p>
      ) : (
        <Alert type="warning" showIcon message={t('deliver.notAsked')} />
      )}
      <dl className="deliver-to">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value || '—'}</dd>
          </div>
        ))}
      </dl>
      <p>
        {way === 'courier' && <Link to={`/cases/${caseId}/label`}>{t('deliver.label')}</Link>}{' '}
        {way !== 'electronic' && <Link to={`/cases/${caseId}/slip`}>{t('deliver.slip')}</Link>}
      </p>
    </>
  )
}
