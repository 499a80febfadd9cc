import { queryOptions } from '@tanstack/react-query'
import { call } from '../../ui/call.ts'

/** P41 The sections of one's department. */
export const sectionsQuery = queryOptions({
  queryKey: ['sections'],
  queryFn: () => call('getSections', {}),
  staleTime: 60_000,
})
