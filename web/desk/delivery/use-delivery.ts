import { useQuery } from '@tanstack/react-query'
import { call } from '../../ui/call.ts'

/** To whom and where the results go; reading it is noted and shown to the person. */
export const useDelivery = (caseId: string, version?: number) =>
  useQuery({
    queryKey: ['delivery', caseId, version],
    queryFn: () => call('getDelivery', { params: { caseId } }),
  })
