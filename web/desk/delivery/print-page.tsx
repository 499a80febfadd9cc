import { Printer } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { DeliveryView } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'
import { RefusalNote } from '../refusal.tsx'
import { useDelivery } from './use-delivery.ts'

type PrintPageProps = {
  readonly caseId: string
  readonly children: (delivery: DeliveryView) => ReactNode
}

/** One sheet, as it will be printed, and the button that prints it. */
export const PrintPage = ({ caseId, children }: PrintPageProps) => {
  const { t } = useSpeech()
  const { data, error } = useDelivery(caseId)
  return (
    <main className="desk-main desk-wide print-page">
      <p className="no-print print-bar">
        <Link to={`/cases/${caseId}`}>{t('label.back')}</Link>
        <button type="button" className="button" disabled={!data} onClick={() => window.print()}>
          <Printer aria-hidden size={16} /> {t('label.print')}
        </button>
      </p>
      <RefusalNote error={error} />
      {data && children(data)}
    </main>
  )
}
