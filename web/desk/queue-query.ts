import { queryOptions } from '@tanstack/react-query'
import type { Queue } from '#engine/casework'
import { call } from '../ui/call.ts'
import { askedOf, type Filter, noFilter, writeFilter } from './queue-filter.ts'

/** What a page of a list is asked by: it begins after a line, '' is the beginning. */
export const pageAsked = (after: string, text: string, filter: Filter) => ({
  ...(after ? { after } : {}),
  ...(text ? { text } : {}),
  ...askedOf(filter),
})

/** One page of a list; it stays true by being asked again. */
export const queueQuery = (queue: Queue, after: string, text: string, filter = noFilter) =>
  queryOptions({
    queryKey: ['queue', queue, after, text, writeFilter(filter)],
    queryFn: () => call('listQueue', { params: { queue }, query: pageAsked(after, text, filter) }),
    refetchInterval: 15_000,
  })
