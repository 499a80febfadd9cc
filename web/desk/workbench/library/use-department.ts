import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { call } from '../../../ui/call.ts'
import { useSession } from '../../session.ts'

/** Whose list one looks at: one's own department, or the one the joint team picked; it stands in the address. */
export const useDepartment = () => {
  const { me } = useSession()
  const [search, setSearch] = useSearchParams()
  const { data, error, isLoading } = useQuery({
    queryKey: ['library', 'departments'],
    queryFn: () => call('listLibraryDepartments', {}),
  })
  const departments = data?.departments ?? []
  const asked = search.get('department')
  const chosen = departments.find(({ department }) => department.id === asked) ?? departments[0]
  const choose = (id: string) =>
    setSearch((before) => {
      const next = new URLSearchParams(before)
      next.set('department', id)
      return next
    })
  return {
    departments,
    chosen,
    choose,
    error,
    loading: isLoading,
    mayImport: me?.permissions.includes('list.import') ?? false,
    mayUndo: me?.permissions.includes('library.undo') ?? false,
  }
}
