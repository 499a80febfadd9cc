import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Checkbox, InputNumber, Upload } from 'antd'
import { Plus, X } from 'lucide-react'
import type { CaseMaterial, CaseView, Operations } from '../../../contract/client.ts'
import { call, readReply } from '../../ui/call.ts'
import { useSpeech } from '../../ui/language.tsx'
import { RefusalNote } from '../refusal.tsx'
import { paperForms } from '../words.ts'
import { CounterLater } from './counter-later.tsx'

/** Papers taken in over the counter. */
export type Papers = readonly { readonly material: string; readonly copies: number }[]
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
  readonly papers?: Papers | undefined
  readonly onPapers?: ((papers: Papers) => void) | undefined
}

const OnPaper = ({ row, papers = [], onPapers }: Pick<RowProps, 'row' | 'papers' | 'onPapers'>) => {
  const { t, pick } = useSpeech()
  if (!onPapers) return null
  const { material, copies } = row
  const taken = papers.find((paper) => paper.material === material)
  const others = papers.filter((paper) => paper.material !== material)
  const name = pick(row.name, row.nameEn)
  return (
    <p className="counter-file">
      <Checkbox
        checked={Boolean(taken)}
        aria-label={`${t('counter.onPaper')} ${name}`}
        onChange={(event) => onPapers(event.target.checked ? [...others, { material, copies }] : others)}
      >
        {t('counter.onPaper')}
      </Checkbox>
      {taken && (
        <InputNumber
          size="small"
          min={1}
          max={99}
          value={taken.copies}
          aria-label={`${t('receipt.copies')} ${name}`}
          onChange={(count) => onPapers([...others, { material, copies: count ?? 1 }])}
        />
      )}
    </p>
  )
}

const Row = ({ row, view, limits, files: { add, remove }, papers, onPapers }: RowProps) => {
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
      <OnPaper row={row} papers={papers} onPapers={onPapers} />
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
      <CounterLater view={view} row={row} />
      {row.askedBecause && <p className="quiet">{pick(row.askedBecause.zh, row.askedBecause.en)}</p>}
    </li>
  )
}

/** Scans of the papers handed over; at the counter they may follow, the papers themselves are seen. */
export const CounterFiles = ({
  view,
  upload: limits,
  papers,
  onPapers,
}: { view: CaseView; upload: Limits } & Pick<RowProps, 'papers' | 'onPapers'>) => {
  const { t } = useSpeech()
  const files = useFiles(view.caseId)
  return (
    <section className="counter-files">
      <h2>{t('counter.papers', { count: view.materials.length })}</h2>
      <p className="quiet">{t('counter.limit', { size: Math.floor(limits.maxBytes / 1024 / 1024) })}</p>
      {onPapers && <p className="quiet">{t('counter.paperHint')}</p>}
      <ul className="plain-list">
        {view.materials.map((row) => (
          <Row key={row.material} {...{ row, view, limits, files, papers, onPapers }} />
        ))}
      </ul>
      <RefusalNote error={files.add.error ?? files.remove.error} />
    </section>
  )
}
