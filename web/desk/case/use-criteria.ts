import { useQuery } from '@tanstack/react-query'
import type { CaseView } from '../../../contract/client.ts'
import { call } from '../../ui/call.ts'

/** I8 The very criteria the applicant reads beside each paper, of the version the case stands on. */
export const useCriteria = ({ thing: { code: thing }, catalogueVersion: version }: CaseView) => {
  const { data } = useQuery({
    queryKey: ['papers', thing, version],
    queryFn: () => call('listPapers', { params: { thing }, query: { version } }),
    staleTime: 600_000,
  })
  return (material: string) => data?.papers.find((one) => one.material === material)?.criteria ?? []
}
