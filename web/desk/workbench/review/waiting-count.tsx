import { useQuery } from '@tanstack/react-query'
import { waitsForMe } from '#engine/definition'
import { call } from '../../../ui/call.ts'

/** How many versions wait for an answer or a signature of the reader's department; a dot until it is known. */
export const WaitingCount = () => {
  const { data } = useQuery({
    queryKey: ['versions'],
    queryFn: () => call('listVersions', {}),
    refetchInterval: 30_000,
  })
  return <b className="nav-count">{data ? data.versions.filter(waitsForMe).length : '·'}</b>
}
