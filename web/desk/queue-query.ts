import { queryOptions } from '@tanstack/react-query'
import type { Queue } from '#engine/casework'
import { call } from '../ui/call.ts'
import { askedOf, noFilter, writeFilter } from './queue-filter.ts'

/** One page of a list; it stays true by being asked again. */
export const queueQuery = (queue: Queue, page: number, text: string, filter = noFilter) =>
  queryOptions({
    queryKey: ['queue', queue, page, text, writeFilter(filter)],
    queryFn: () => call('listQueue', { params: { queue }, query: { page, text, ...askedOf(filter) } }),
    refetchInterval: 15_000,
  })
