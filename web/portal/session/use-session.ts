import { useQuery, useQueryClient } from '@tanstack/react-query'
import { signOut } from '../../ui/auth.ts'
import { tabStore } from '../../ui/tab-store.ts'
import { meQuery } from '../queries.ts'

/** Who is signed in, and today's date by the server's clock. */
export const useSession = () => {
  const client = useQueryClient()
  const { data, error, refetch } = useQuery(meQuery)
  const leave = async () => {
    await signOut()
    // The next person at this screen must find nothing of this one (a shared computer at the counter).
    tabStore.clear()
    client.clear()
    location.assign('/')
  }
  return { me: data, error, refetch, leave }
}
