import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { LibraryPaper } from '../../../../contract/client.ts'
import { call, Refusal } from '../../../ui/call.ts'
import type { Beside } from './paper-draft.ts'

export const paperKey = (material: string) => ['library', 'paper', material] as const

type Edited = { readonly was: Beside; readonly next: Beside }

const useAskBeforeLeaving = (dirty: boolean): void =>
  useEffect(() => {
    if (!dirty) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [dirty])

const newestOf = (client: QueryClient, material: string): Promise<LibraryPaper> =>
  client.fetchQuery({
    queryKey: paperKey(material),
    queryFn: () => call('getLibraryPaper', { params: { material } }),
    staleTime: 0,
  })

const isClash = (error: unknown): boolean =>
  error instanceof Refusal && error.details.problems.some(({ code }) => code === 'library_paper_changed')

/** What is being written, over what it was written; a refusal loses nothing of it (M7). */
export const usePaperDraft = (paper: LibraryPaper) => {
  const client = useQueryClient()
  const [edited, setEdited] = useState<Edited>()
  // Fields that keep what is typed begin anew when all of it is taken back.
  const [round, setRound] = useState(0)
  const { material, beside } = paper
  const dirty = edited !== undefined
  useAskBeforeLeaving(dirty)
  const startAnew = () => {
    setEdited(undefined)
    setRound((before) => before + 1)
  }
  const save = useMutation({
    mutationFn: () => {
      const body = edited ?? { was: beside, next: beside }
      return call('changeLibraryPaper', { params: { material }, body })
    },
    onSuccess: (saved) => {
      client.setQueryData(paperKey(material), saved)
      startAnew()
      void client.invalidateQueries({ queryKey: ['library'], refetchType: 'active' })
    },
  })
  return {
    shown: edited?.next ?? beside,
    round,
    dirty,
    save,
    edit: (next: Beside) => setEdited({ was: edited?.was ?? beside, next }),
    discard: () => {
      startAnew()
      save.reset()
      void client.invalidateQueries({ queryKey: paperKey(material) })
    },
    /** Only after somebody else changed it meanwhile: what is written here shall stand instead. */
    overwrite: isClash(save.error)
      ? async () => {
          const { beside: was } = await newestOf(client, material)
          setEdited((before) => before && { ...before, was })
          save.reset()
        }
      : undefined,
  }
}
