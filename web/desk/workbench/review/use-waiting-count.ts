import { useQuery } from '@tanstack/react-query'
import { call } from '../../../ui/call.ts'
import { waitsForMe } from './concerning.ts'

/** How many versions wait for an answer or a signature of the reader's department; undefined until it is known. */
export const useWaitingCount = (asked: boolean): number | undefined => {
  const { data } = useQuery({
    queryKey: ['versions'],
    queryFn: () => call('listVersions', {}),
    refetchInterval: 30_000,
    enabled: asked,
  })
  return data?.versions.filter(waitsForMe).length
}
