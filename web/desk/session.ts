import { useQuery } from '@tanstack/react-query'
import type { Operations } from '../../contract/client.ts'
import { call } from '../ui/call.ts'

export type Me = Operations['getMe']['reply']

export const useSession = () => {
  const { data, isLoading } = useQuery({
    queryKey: ['me'],
    queryFn: () => call('getMe', {}),
    staleTime: 60_000,
  })
  return { me: data, loading: isLoading }
}

/** The account of who is signed in; undefined while it is asked for. */
export const useMyAccount = () => useSession().me?.account ?? undefined

/** Which queues a role works from, in the order of its day. */
export const queuesOf = (role: string): readonly string[] => {
  const table: Record<string, readonly string[]> = {
    window_clerk: ['intake', 'correction', 'delivery'],
    department_officer: ['department'],
    lead_department: ['lead'],
    issue_window: ['issue', 'delivery'],
    joint_team: ['lead', 'intake', 'correction'],
  }
  return table[role] ?? []
}

export const firstPage = (me: Me): string => {
  const queue = queuesOf(me.account?.role ?? '')[0]
  return queue ? `/queues/${queue}` : '/accounts'
}
