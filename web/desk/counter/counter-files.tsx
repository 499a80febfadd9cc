import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Upload } from 'antd'
import { Plus, X } from 'lucide-react'
import type { CaseMaterial, CaseView, Operations } from '../../../contract/client.ts'
import { call, readReply } from '../../ui/call.ts'
import { useSpeech } from '../../ui/language.tsx'
import { RefusalNote } from '../refusal.tsx'
import { paperForms } from '../words.ts'

type Limits = Operations['getForm']['reply']['upload']

const upload = async (caseId: string, material: string, files: readonly File[]): Promise<void> => {
  for (const file of files) {
    const body = new FormData()
    body.append('material', material)
    body.append('file', file)
    await readReply(await fetch(`/api/cases/${caseId}/attachments`, { method: 'POST', body }))
  }
}

const useFiles = (caseId: string) => {
  const client = useQueryClient()
  const settled = {
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['case', caseId] }),
        client.invalidateQueries({ queryKey: ['timeline', caseId] }),
      ]),
  }
  const add = useMutation({
    mutationFn: ({ material, files }: { material: string; files: readonly File[] }) =>
      upload(caseId, material, files),
    ...settled,
  })
  const remove = useMutation({
    mutationFn: (attachmentId: string) =>
      call('actOnCase', { params: { caseId }, body: { type: 'detach', attachmentId } }),
    ...settled,
  })
  return { add, remove }
}

type RowProps = {
  readonly row: CaseMaterial
  readonly view: CaseView
  readonly limits: Limits
  readonly files: ReturnType<typeof useFiles>
}

const Row = ({ row, view, limits, files: { add, remove } }: RowProps) => {
  const { t, pick } = useSpeech()
  const name = pick(row.name, row.nameEn)
  const may = (act: string, target: string) =>
    view.available.some((entry) => entry.act === act && entry.targets.includes(target))
  return (
    <li>
      <span>
        <b>{name}</b>
        <br />
        <span className="quiet">
          {t(paperForms[row.form] ?? row.form)} × {row.copies} ·{' '}
          {t('material.files', { count: row.attachments.length })}
        </span>
      </span>
      {may('attach', row.material) && (
        <Upload
          multiple
          showUploadList={false}
          accept={limits.accepts.join(',')}
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
            aria-label={`${t('counter.addFile')} ${name}`}
          >
            {t('counter.addFile')}
          </Button>
        </Upload>
      )}
      {row.attachments.map(({ attachmentId, fileName }) => (
        <p key={attachmentId} className="counter-file">
          <span className="quiet">{fileName}</span>
          {may('detach', attachmentId) && (
            <Button
              size="small"
              type="text"
              icon={<X aria-hidden size={14} />}
              aria-label={`${t('counter.removeFile')} ${fileName}`}
              disabled={remove.isPending}
              onClick={() => remove.mutate(attachmentId)}
            />
          )}
        </p>
      ))}
      {row.askedBecause && <p className="quiet">{pick(row.askedBecause.zh, row.askedBecause.en)}</p>}
    </li>
  )
}

/** Scans of the papers handed over; at the counter they may follow, the papers themselves are seen. */
export const CounterFiles = ({ view, upload: limits }: { view: CaseView; upload: Limits }) => {
  const { t } = useSpeech()
  const files = useFiles(view.caseId)
  return (
    <section className="counter-files">
      <h2>{t('counter.papers', { count: view.materials.length })}</h2>
      <p className="quiet">{t('counter.limit', { size: Math.floor(limits.maxBytes / 1024 / 1024) })}</p>
      <ul className="plain-list">
        {view.materials.map((row) => (
          <Row key={row.material} row={row} view={view} limits={limits} files={files} />
        ))}
      </ul>
      <RefusalNote error={files.add.error ?? files.remove.error} />
    </section>
  )
}
