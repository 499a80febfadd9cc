import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Progress } from 'antd'
import { useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { useSpeech } from '../../../ui/language.tsx'
import { formatSize } from '../../../ui/upload.ts'
import { RefusalNote } from '../../refusal.tsx'
import './lists.css'
import { uploadList } from './upload-list.ts'

/** Of the bar, how much is the way there; the rest is reading and checking, which tells nothing in between. */
const sendingShare = 60

type Sending = { readonly file: File; readonly share: number }

const Bar = ({ file, share }: Sending) => {
  const { t } = useSpeech()
  const sent = share >= 1
  return (
    <div className="upload-bar" role="status">
      <span>
        {t(sent ? 'list.upload.checking' : 'list.upload.sending', {
          name: file.name,
          size: formatSize(file.size),
        })}
      </span>
      <Progress
        percent={Math.round(share * sendingShare + (sent ? 30 : 0))}
        status="active"
        showInfo={false}
        aria-label={t('list.upload.progress')}
      />
    </div>
  )
}

type Props = { readonly department: string; readonly compact?: boolean; readonly label?: string }

/** Choose a workbook or drop it here; when it is read, its own page opens. */
export const UploadBox = ({ department, compact = false, label }: Props) => {
  const { t } = useSpeech()
  const navigate = useNavigate()
  const client = useQueryClient()
  const input = useRef<HTMLInputElement>(null)
  const [share, setShare] = useState(0)
  const [over, setOver] = useState(false)
  const { mutate, isPending, error, variables } = useMutation({
    mutationFn: (file: File) => uploadList(department, file, setShare),
    onMutate: () => setShare(0),
    onSuccess: (list) => {
      client.setQueryData(['list', list.uploadId], list)
      navigate(`/workbench/lists/${list.uploadId}`)
    },
  })
  const take = (files: FileList | null) => {
    const file = files?.[0]
    if (file) mutate(file)
    if (input.current) input.current.value = ''
  }
  return (
    <section
      className={`upload-box${over ? ' upload-over' : ''}${compact ? ' upload-compact' : ''}`}
      aria-label={t('list.upload')}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        if (!isPending) take(event.dataTransfer.files)
      }}
    >
      <input
        ref={input}
        className="unseen"
        type="file"
        tabIndex={-1}
        aria-label={t('list.upload.choose')}
        accept=".xlsx,.xlsm"
        onChange={(event) => take(event.target.files)}
      />
      {isPending && variables ? (
        <Bar file={variables} share={share} />
      ) : (
        <div className="upload-ask">
          <Button type={compact ? 'default' : 'primary'} onClick={() => input.current?.click()}>
            {label ?? t('list.upload.choose')}
          </Button>
          {!compact && <span className="quiet">{t('list.upload.hint')}</span>}
        </div>
      )}
      <RefusalNote error={error} />
    </section>
  )
}
