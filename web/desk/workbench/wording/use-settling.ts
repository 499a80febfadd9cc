import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Operations, WordingRow } from '../../../../contract/client.ts'
import { call } from '../../../ui/call.ts'

export const wordingsKey = ['wordings'] as const
type Pick = Operations['settleWordings']['body']['picks'][number]

/** What a row is settled as; `expected` is what the person saw, so that a lost race is refused. */
export const pickOf = ({ noun, matter, wording, current }: WordingRow, target: string): Pick => ({
  ...{ noun, matter: matter.code, wording, target, expected: current?.id ?? null },
})

/** The last thing done, to be undone at once. */
export type Last = { readonly told: string; readonly changeId: string | null }

/** Deciding, and taking the last decision back. Everything shown is read again, also after a refusal: it may be out of date. */
export const useSettling = () => {
  const client = useQueryClient()
  const [last, setLast] = useState<Last>()
  const refresh = () => client.invalidateQueries({ queryKey: wordingsKey })
  const settle = useMutation({
    mutationFn: ({ picks }: { picks: Pick[]; told: string }) => call('settleWordings', { body: { picks } }),
    onSuccess: ({ changeId }, { told }) => setLast({ told, changeId }),
    onSettled: refresh,
  })
  const undo = useMutation({
    mutationFn: (changeId: string) => call('undoLibraryChange', { params: { changeId } }),
    onSuccess: () => setLast(undefined),
    onSettled: refresh,
  })
  const told = (told: string, changeId: string | null) => {
    setLast({ told, changeId })
    void refresh()
  }
  return { settle, undo, last, told, refresh }
}
export type Settling = ReturnType<typeof useSettling>
