import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { CaseView } from '../../../contract/client.ts'
import { call, Refusal, Unreachable } from '../../ui/call.ts'
import { freshKey } from '../../ui/fresh-key.ts'
import type { ActOn, CaseOrder } from './act-on.ts'
import { alone, inTurn } from './turns.ts'

type Press = { readonly order: CaseOrder; readonly key: string }

/**
 * What turns a case: one press at a time, on the version that is on the screen (C25). When somebody was faster the case is loaded again; a
 * refusal goes with the version it was about, so that none stays that is no longer true.
 */
export const useAct = ({ view, done }: ActOn) => {
  const client = useQueryClient()
  const { caseId, version } = view
  const newest = () => client.getQueryData<CaseView>(['case', caseId])?.version ?? version
  const { mutateAsync, reset, error, isPending } = useMutation({
    // A press whose answer was lost on the way is sent again under its own key: it happens once.
    retry: (failures, failure) => failure instanceof Unreachable && failures < 2,
    mutationFn: (presses: readonly Press[]) =>
      inTurn(caseId, async () => {
        let seen = newest()
        let last: CaseView | undefined
        for (const { order: body, key } of presses) {
          last = await call(
            'actOnCase',
            { params: { caseId }, query: { seen }, body },
            { idempotencyKey: key },
          )
          seen = last.version
        }
        return last
      }),
    onSuccess: (next, presses) =>
      next &&
      done(
        next,
        presses.map(({ order }) => order),
      ),
    onError: (failure) => {
      if (failure instanceof Refusal && failure.details.status === 409)
        void client.invalidateQueries({ queryKey: ['case', caseId] })
    },
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: a refusal goes with the version it was about
  useEffect(() => reset(), [version])
  const pressAll = (orders: readonly CaseOrder[]) => {
    alone(caseId, () => mutateAsync(orders.map((order) => ({ order, key: freshKey() }))))
  }
  return { press: (order: CaseOrder) => pressAll([order]), pressAll, error, isPending }
}
