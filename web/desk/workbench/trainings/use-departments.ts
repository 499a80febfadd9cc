import { useQuery } from '@tanstack/react-query'
import { call } from '../../../ui/call.ts'
import { useSpeech } from '../../../ui/language.tsx'

/** All departments of the library, to choose from. */
export const useDepartmentOptions = (): { value: string; label: string }[] => {
  const { pick } = useSpeech()
  const { data } = useQuery({
    queryKey: ['library', 'departments'],
    queryFn: () => call('listLibraryDepartments', {}),
    staleTime: 300_000,
  })
  return (data?.departments ?? []).map(({ department }) => ({
    value: department.id,
    label: pick(department.name, department.nameEn),
  }))
}
