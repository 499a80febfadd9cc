import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { isQueue, type Queue } from '#engine/casework'
import { call } from '../ui/call.ts'
import { queuesQuery } from './session.ts'

/** One page of a list; it stays true by being asked again. */
export const queueQuery = (queue: Queue, page: number, text: string) =>
  queryOptions({
    queryKey: ['queue', queue, page, text],
    queryFn: () => call('listQueue', { params: { queue }, query: { page, text } }),
    refetchInterval: 15_000,
  })

const key = 'desk.queue'

/** The list this browser showed last: nothing of a case or a person, only which list. */
export const rememberQueue = (queue: Queue): void => localStorage.setItem(key, queue)
export const forgetQueue = (): void => localStorage.removeItem(key)

/**
 * Whoever opens the desk where they left it waits for three answers: who they are, their queues, the first list. All are asked at
 * once where this browser knows which list that will be; what the account may not see is refused and shown nowhere.
 */
export const askFirstRoom = (client: QueryClient, path: string): void => {
  const remembered = localStorage.getItem(key)
  if (!remembered || !isQueue(remembered)) return
  const address = path.replace(/\/$/, '')
  const shown = address === '/desk' ? remembered : address.replace('/desk/queues/', '')
  if (!isQueue(shown)) return
  client.prefetchQuery(queuesQuery)
  client.prefetchQuery(queueQuery(shown, 1, ''))
}
