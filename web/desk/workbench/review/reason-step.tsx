import { Button, Input, Popconfirm } from 'antd'
import { type ReactNode, useId, useState } from 'react'
import { useSpeech } from '../../../ui/language.tsx'
import { RefusalNote } from '../../refusal.tsx'
import { type ActBody, useActOnVersion } from './use-act.ts'

type ReasonStepProps = {
  readonly label: string
  readonly hint: string
  readonly example: string
  readonly versionId: string
  readonly refresh: () => void
  readonly body: (reason: string) => ActBody
  /** Asked before a step that cannot be taken back: what will happen. */
  readonly confirm?: ReactNode
}

/** A step that needs its reason, folded until it is wanted. What was typed stays when the step is refused. */
export const ReasonStep = ({ label, hint, example, versionId, refresh, body, confirm }: ReasonStepProps) => {
  const { t } = useSpeech()
  const id = useId()
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const step = useActOnVersion(versionId, refresh, () => setReason(''))
  const [asking, setAsking] = useState(false)
  const send = () => step.mutate(body(reason))
  const press = () => {
    setMissing(!reason.trim())
    if (!reason.trim()) return
    if (confirm) setAsking(true)
    else send()
  }
  return (
    <details className="step step-folded">
      <summary>{label}</summary>
      <p className="quiet">{hint}</p>
      <label htmlFor={id}>{t('review.reason')}</label>
      <Input.TextArea
        id={id}
        rows={3}
        maxLength={2000}
        value={reason}
        status={missing ? 'error' : ''}
        placeholder={example}
        onChange={(event) => setReason(event.target.value)}
      />
      {missing && (
        <p className="seal" role="alert">
          {t('review.reasonNeeded')}
        </p>
      )}
      <RefusalNote error={step.error} />
      <Popconfirm
        placement="left"
        open={asking}
        onOpenChange={(open) => !open && setAsking(false)}
        title={label}
        description={<div className="confirm-text">{confirm}</div>}
        okText={t('review.yes')}
        cancelText={t('review.no')}
        onConfirm={send}
      >
        <Button block danger={Boolean(confirm)} loading={step.isPending} onClick={press}>
          {label}
        </Button>
      </Popconfirm>
    </details>
  )
}
