import { useQuery } from '@tanstack/react-query'
import type { CaseView, PaperHelp } from '../../../contract/client.ts'
import { call } from '../../ui/call.ts'

/** What stands beside a paper of which nothing is on file. */
const nothing: Pick<PaperHelp, 'criteria' | 'blank' | 'sample'> = {
  criteria: [],
  blank: false,
  sample: false,
}

/** I8 The very criteria the applicant reads beside each paper, of the version the case stands on. */
export const useCriteria = ({ thing: { code: thing }, catalogueVersion: version }: CaseView) => {
  const { data, error, refetch } = useQuery({
    queryKey: ['papers', thing, version],
    queryFn: () => call('listPapers', { params: { thing }, query: { version } }),
    staleTime: 600_000,
  })
  return {
    besides: (material: string) => data?.papers.find((one) => one.material === material) ?? nothing,
    // Nothing is said of what is on file before it is known.
    known: data !== undefined,
    error,
    refetch,
  }
}
