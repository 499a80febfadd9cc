import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { CaseView } from '../../../contract/client.ts'
import { Refusal } from '../../ui/call.ts'

/** Runs one step on a case; when somebody was faster the case is loaded again, so that the next look is a true one. */
export const useAct = <V>(
  caseId: string,
  work: (values: V) => Promise<CaseView>,
  done: (view: CaseView) => void,
) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: work,
    onSuccess: done,
    onError: (error) => {
      if (error instanceof Refusal && error.details.status === 409)
        void client.invalidateQueries({ queryKey: ['case', caseId] })
    },
  })
}
