import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Upload } from 'antd'
import { Plus } from 'lucide-react'
import type { CaseView, Operations } from '../../../contract/client.ts'
import { readReply } from '../../ui/call.ts'
import { useSpeech } from '../../ui/language.tsx'
import { RefusalNote } from '../refusal.tsx'
import { paperForms } from '../words.ts'

const upload = async (caseId: string, material: string, files: readonly File[]): Promise<void> => {
  for (const file of files) {
    const body = new FormData()
    body.append('material', material)
    body.append('file', file)
    await readReply(await fetch(`/api/cases/${caseId}/attachments`, { method: 'POST', body }))
  }
}

/** Scans of the papers handed over; at the counter they may follow, the papers themselves are seen. */
export const CounterFiles = ({ view, form }: { view: CaseView; form: Operations['getForm']['reply'] }) => {
  const { t, pick } = useSpeech()
  const client = useQueryClient()
  const add = useMutation({
    mutationFn: ({ material, files }: { material: string; files: readonly File[] }) =>
      upload(view.caseId, material, files),
    onSettled: () => client.invalidateQueries({ queryKey: ['case', view.caseId] }),
  })
  return (
    <section className="counter-files">
      <h2>{t('counter.papers', { count: view.materials.length })}</h2>
      <p className="quiet">{t('counter.limit', { size: Math.floor(form.upload.maxBytes / 1024 / 1024) })}</p>
      <ul className="plain-list">
        {view.materials.map((row) => (
          <li key={row.material}>
            <span>
              <b>{pick(row.name, row.nameEn)}</b>
              <br />
              <span className="quiet">
                {t(paperForms[row.form] ?? row.form)} × {row.copies} ·{' '}
                {t('material.files', { count: row.attachments.length })}
              </span>
            </span>
            <Upload
              multiple
              showUploadList={false}
              accept={form.upload.accepts.join(',')}
              disabled={add.isPending}
              beforeUpload={(file, files) => {
                // Called once for every chosen file; they are sent together, in order.
                if (file === files[0]) add.mutate({ material: row.material, files })
                return false
              }}
            >
              <Button
                size="small"
                icon={<Plus aria-hidden size={14} />}
                aria-label={`${t('counter.addFile')} ${pick(row.name, row.nameEn)}`}
              >
                {t('counter.addFile')}
              </Button>
            </Upload>
            {row.askedBecause && <p className="quiet">{pick(row.askedBecause.zh, row.askedBecause.en)}</p>}
          </li>
        ))}
      </ul>
      <RefusalNote error={add.error} />
    </section>
  )
}
