import { useMutation, useQueryClient } from '@tanstack/react-query'
import { FileText, Trash2 } from 'lucide-react'
import type { Attachment } from '../../../contract/client.ts'
import { call } from '../../ui/call.ts'
import { useSpeech } from '../../ui/language.tsx'
import { ProblemList } from '../../ui/problem-list.tsx'
import { formatSize } from '../../ui/upload.ts'
import { caseQuery } from '../queries.ts'

type FileListProps = {
  readonly caseId: string
  readonly files: readonly Attachment[]
  readonly mayRemove: boolean
}

export const FileList = ({ caseId, files, mayRemove }: FileListProps) => {
  const { t } = useSpeech()
  const client = useQueryClient()
  const remove = useMutation({
    mutationFn: (attachmentId: string) =>
      call('actOnCase', { params: { caseId }, body: { type: 'detach', attachmentId } }),
    onSuccess: (view) => client.setQueryData(caseQuery(caseId).queryKey, view),
  })
  return (
    <>
      {files.length > 0 && (
        <ul className="files">
          {files.map(({ attachmentId, fileName, size }) => (
            <li key={attachmentId} className="file">
              <a href={`/api/cases/${caseId}/attachments/${attachmentId}`} target="_blank" rel="noreferrer">
                <FileText aria-hidden size={18} />
                {fileName}
              </a>
              <span className="soft small figures">{formatSize(size)}</span>
              {mayRemove && (
                <button
                  type="button"
                  className="link-button"
                  aria-label={t('materials.removeThis', { file: fileName })}
                  onClick={() => remove.mutate(attachmentId)}
                >
                  <Trash2 aria-hidden size={16} />
                  {t('materials.remove')}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      <ProblemList error={remove.error} />
    </>
  )
}
