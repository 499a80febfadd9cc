import { queryOptions } from '@tanstack/react-query'
import type { Queue } from '#engine/casework'
import { call } from '../ui/call.ts'

/** One page of a list; it stays true by being asked again. */
export const queueQuery = (queue: Queue, page: number, text: string) =>
  queryOptions({
    queryKey: ['queue', queue, page, text],
    queryFn: () => call('listQueue', { params: { queue }, query: { page, text } }),
    refetchInterval: 15_000,
  })
