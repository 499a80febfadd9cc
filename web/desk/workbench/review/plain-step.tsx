import { Button, Popconfirm } from 'antd'
import type { ReactNode } from 'react'
import { useSpeech } from '../../../ui/language.tsx'
import { RefusalNote } from '../../refusal.tsx'
import { type ActBody, useActOnVersion } from './use-act.ts'

type PlainStepProps = {
  readonly label: string
  readonly hint: string
  readonly body: ActBody
  readonly versionId: string
  readonly refresh: () => void
  /** Asked before the step where it cannot be taken back: what will happen. */
  readonly confirm?: ReactNode
  readonly seal?: boolean
}

/** A step of one button. A decision wears seal red. */
export const PlainStep = ({
  label,
  hint,
  body,
  versionId,
  refresh,
  confirm,
  seal = false,
}: PlainStepProps) => {
  const { t } = useSpeech()
  const step = useActOnVersion(versionId, refresh)
  const button = (
    <Button
      type="primary"
      danger={seal}
      block
      loading={step.isPending}
      onClick={confirm ? undefined : () => step.mutate(body)}
    >
      {label}
    </Button>
  )
  return (
    <div className="step">
      <p className="quiet">{hint}</p>
      <RefusalNote error={step.error} />
      {confirm ? (
        <Popconfirm
          placement="left"
          title={label}
          description={<div className="confirm-text">{confirm}</div>}
          okText={t('review.yes')}
          cancelText={t('review.no')}
          onConfirm={() => step.mutate(body)}
        >
          {button}
        </Popconfirm>
      ) : (
        button
      )}
    </div>
  )
}
