import { queryOptions, useQuery } from '@tanstack/react-query'
import { call } from '../../../ui/call.ts'

/** They change with the program only. */
const picksQuery = queryOptions({
  queryKey: ['picks'],
  queryFn: () => call('listPicks', {}),
  staleTime: Number.POSITIVE_INFINITY,
})

export const usePlaces = () => useQuery(picksQuery).data?.places ?? null

/** F43 The list a field is chosen from, and what of its rows is written into it. */
export const usePickList = (element: string) => {
  const { data } = useQuery(picksQuery)
  const list = data?.lists.find(({ elements }) => elements.some((one) => one.element === element))
  const gives = list?.elements.find((one) => one.element === element)?.gives
  return list && gives ? { rows: list.rows, gives } : null
}
