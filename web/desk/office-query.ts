import { queryOptions } from '@tanstack/react-query'
import { call } from '../ui/call.ts'

/** Everybody of one's office and what they have; a line can be given to any of them. */
export const officeQuery = queryOptions({
  queryKey: ['office-load'],
  queryFn: () => call('getOfficeLoad', {}),
  refetchInterval: 30_000,
})
