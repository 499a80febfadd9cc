import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useNavigate, useParams } from 'react-router'
import { call } from '../../ui/call.ts'
import { RefusalNote } from '../refusal.tsx'
import { ReceiptSlip } from './receipt-slip.tsx'

/** The receipt as it stands today: what came later is on it, what is still owed too. */
export const CounterReceiptPage = () => {
  const { caseId = '' } = useParams()
  const navigate = useNavigate()
  const { data, error } = useQuery({
    queryKey: ['receipt', caseId],
    queryFn: () => call('getReceipt', { params: { caseId } }),
    staleTime: 0,
  })
  if (data) return <ReceiptSlip receipt={data} onNext={() => navigate(`/cases/${caseId}?queue=intake`)} />
  return (
    <main className="desk-main desk-wide">
      <RefusalNote error={error} />
      {!error && <Skeleton active />}
    </main>
  )
}
