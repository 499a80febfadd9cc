import { queryOptions, useQuery } from '@tanstack/react-query'
import type { Operations } from '../../contract/client.ts'
import { call } from '../ui/call.ts'

export type Me = Operations['getMe']['reply']

export const meQuery = queryOptions({ queryKey: ['me'], queryFn: () => call('getMe', {}), staleTime: 60_000 })

/** The queues an account works from, in the order of its day, with their lights: the server's answer, which is the engine's. */
export const queuesQuery = queryOptions({
  queryKey: ['queues'],
  queryFn: () => call('countQueues', {}),
  refetchInterval: 15_000,
})

/** Whoever works at the desk; anybody else is asked to sign in. */
export const isOfDesk = (me: Me | undefined): me is Me & { readonly account: NonNullable<Me['account']> } =>
  Boolean(me?.account && me.account.role !== 'applicant')

export const useSession = () => {
  const { data, isLoading } = useQuery(meQuery)
  return { me: data, loading: isLoading }
}

/** The account of who is signed in; undefined while it is asked for. */
export const useMyAccount = () => useSession().me?.account ?? undefined
