import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { CaseView } from '../../../contract/client.ts'
import { call } from '../../ui/call.ts'
import { tabStore } from '../../ui/tab-store.ts'
import { caseQuery } from '../queries.ts'
import type { Draft } from './use-draft.ts'

const askedKey = (caseId: string): string => `asked:${caseId}`

/** Lets data run when the form is opened for the first time (X1). Saving waits meanwhile: both write the form's revision. */
export const useFetchFacts = (
  view: CaseView,
  draft: Draft,
  agreed: boolean,
  setBusy: (busy: boolean) => void,
) => {
  const client = useQueryClient()
  const { caseId } = view
  const fetching = useMutation({
    mutationFn: async () => {
      // A save still on its way would meet a newer revision and be refused.
      setBusy(true)
      await draft.flush()
      return call('fetchFacts', { params: { caseId } })
    },
    onSuccess: ({ form }) => draft.load(form, true),
    onSettled: async () => {
      setBusy(false)
      // A source that did not answer may have added a paper to hand in.
      await client.invalidateQueries({ queryKey: caseQuery(caseId).queryKey })
    },
  })
  // X11 Only what was agreed to is asked, so without a word nothing is.
  const allowed = agreed && view.available.some(({ act }) => act === 'fetch_facts')
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once when the form opens with the person's word, never again by itself
  useEffect(() => {
    if (!allowed || view.fetched.length > 0 || tabStore.read(askedKey(caseId))) return
    tabStore.write(askedKey(caseId), 'yes')
    fetching.mutate()
  }, [allowed])
  return { ...fetching, allowed }
}

export type FetchingFacts = ReturnType<typeof useFetchFacts>
