import { useQuery } from '@tanstack/react-query'
import type { DraftRow, VersionView } from '../../../../contract/client.ts'
import { call } from '../../../ui/call.ts'
import { useSpeech } from '../../../ui/language.tsx'
import { versionKey } from '../versions/page/use-version.ts'

/** The rows of the draft, and what a row is called. A row that is gone stands by its path. */
export const useRows = ({ versionId, version }: VersionView) => {
  const { t, pick } = useSpeech()
  const { data, error } = useQuery({
    queryKey: versionKey(versionId, 'rows', version),
    queryFn: () => call('listVersionRows', { params: { versionId } }),
    placeholderData: (before) => before,
  })
  const rows: readonly DraftRow[] = data?.rows ?? []
  const nameOf = (path: string): string => {
    if (path === '') return t('review.wholeDraft')
    const row = rows.find((one) => one.row === path)
    return row ? pick(row.name, row.nameEn) : path
  }
  return { rows, nameOf, loading: !data && !error, error }
}
