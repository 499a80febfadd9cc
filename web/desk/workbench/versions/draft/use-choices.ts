import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { MatterChoice } from '../../../../../contract/client.ts'
import { call } from '../../../../ui/call.ts'

/** What a draft may be made of; the library changes seldom while somebody drafts. */
export const useChoices = () => {
  const { data, error } = useQuery({
    queryKey: ['draft-choices'],
    queryFn: () => call('listDraftChoices', {}),
    staleTime: 60_000,
  })
  const matters = useMemo<ReadonlyMap<string, MatterChoice>>(
    () => new Map((data?.matters ?? []).map((matter) => [matter.code, matter])),
    [data],
  )
  return { choices: data, matters, error }
}
