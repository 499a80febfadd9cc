import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import { useSpeech } from '../../../ui/language.tsx'
import { RefusalNote } from '../../refusal.tsx'
import { useActOnVersion } from './use-act.ts'

type RemarkFormProps = {
  readonly row: string
  readonly versionId: string
  readonly refresh: () => void
  readonly onDone?: () => void
}

/** A remark on a row, or on the whole draft. What was typed stays when it could not be sent. */
export const RemarkForm = ({ row, versionId, refresh, onDone }: RemarkFormProps) => {
  const { t } = useSpeech()
  const id = useId()
  const [text, setText] = useState('')
  const [missing, setMissing] = useState(false)
  const act = useActOnVersion(versionId, refresh, () => {
    setText('')
    onDone?.()
  })
  const send = () => {
    setMissing(!text.trim())
    if (text.trim()) act.mutate({ type: 'remark', row, text })
  }
  return (
    <div className="remark-form">
      <label htmlFor={id}>{row ? t('review.remarkOnRow') : t('review.remarkOnWhole')}</label>
      <Input.TextArea
        id={id}
        rows={2}
        maxLength={2000}
        autoFocus={row !== ''}
        value={text}
        status={missing ? 'error' : ''}
        placeholder={t('review.remarkExample')}
        onChange={(event) => setText(event.target.value)}
      />
      {missing && (
        <p className="seal" role="alert">
          {t('review.remarkNeeded')}
        </p>
      )}
      <RefusalNote error={act.error} />
      <div className="buttons">
        <Button type={row ? 'primary' : 'default'} loading={act.isPending} onClick={send}>
          {t('review.sendRemark')}
        </Button>
        {onDone && <Button onClick={onDone}>{t('review.no')}</Button>}
      </div>
    </div>
  )
}
