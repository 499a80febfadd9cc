import { queryOptions } from '@tanstack/react-query'
import { call } from '../../ui/call.ts'

/** C82 Papers that can be drawn as a floor plan. */
export const drawingsQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['drawings', caseId],
    queryFn: () => call('listDrawings', { params: { caseId } }),
    staleTime: 0,
  })
