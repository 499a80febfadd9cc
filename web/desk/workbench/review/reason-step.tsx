import { Button, Input } from 'antd'
import { useId, useState } from 'react'
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
}

/** A step that needs its reason, folded until it is wanted. What was typed stays when the step is refused. */
export const ReasonStep = ({ label, hint, example, versionId, refresh, body }: ReasonStepProps) => {
  const { t } = useSpeech()
  const id = useId()
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const step = useActOnVersion(versionId, refresh, () => setReason(''))
  const send = () => {
    setMissing(!reason.trim())
    if (reason.trim()) step.mutate(body(reason))
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
      <Button block loading={step.isPending} onClick={send}>
        {label}
      </Button>
    </details>
  )
}
