import { Alert, Radio } from 'antd'
import { useState } from 'react'
import type { CaseTask } from '../../../contract/client.ts'
import { formatDay } from '../../ui/dates.ts'
import { useSpeech } from '../../ui/language.tsx'
import type { CaseOrder } from './act-on.ts'
import { AskedWords } from './asked.tsx'
import { AskedModal } from './asked-modal.tsx'
import type { ClockOn } from './clock-actions.tsx'
import { PickMatter, usePicked } from './pick-matter.tsx'

/** What the person promised, and until when somebody looks. */
const Promised = ({ task: { commitment } }: { task: CaseTask }) => {
  const { t, pick, language } = useSpeech()
  if (!commitment) return null
  return (
    <p>
      {t('promise.conditions', { conditions: pick(commitment.conditions, commitment.conditionsEn) })}
      {commitment.checkDueOn && (
        <>
          <br />
          {t('promise.due', { day: formatDay(commitment.checkDueOn, language) })}
        </>
      )}
    </p>
  )
}

/** C97 After a grant on a promise: is it as it was promised? */
export const CheckAction = ({ view, done, targets, came }: ClockOn) => {
  const { t } = useSpeech()
  const { task, ...picked } = usePicked(view, targets, came)
  const [outcome, setOutcome] = useState<'kept' | 'broken'>()
  const [reason, setReason] = useState('')
  if (!task) return null
  // What is not as promised must be said: the person has to put it right.
  const isSaid = outcome === 'kept' || (outcome === 'broken' && Boolean(reason.trim()))
  const order = isSaid
    ? ({
        ...{ type: 'check', matter: task.matter, outcome },
        ...(reason.trim() ? { reason: reason.trim() } : {}),
      } as CaseOrder)
    : undefined
  return (
    <AskedModal
      {...{ view, done, order }}
      letter="h"
      label={t('promise.check')}
      title={t('promise.checkTitle')}
      clear={() => {
        setOutcome(undefined)
        setReason('')
      }}
    >
      <PickMatter task={task} {...picked} />
      <Promised task={task} />
      <Radio.Group
        aria-label={t('promise.found')}
        value={outcome}
        onChange={(event) => setOutcome(event.target.value)}
        options={[
          { value: 'kept', label: t('promise.kept') },
          { value: 'broken', label: t('promise.broken') },
        ]}
      />
      <AskedWords
        label={t(outcome === 'broken' ? 'promise.brokenReason' : 'promise.keptReason')}
        value={reason}
        set={setReason}
      />
    </AskedModal>
  )
}

/** C97 What was not as promised is put right. */
export const CureAction = ({ view, done, targets, came }: ClockOn) => {
  const { t } = useSpeech()
  const { task, ...picked } = usePicked(view, targets, came)
  if (!task) return null
  return (
    <AskedModal
      {...{ view, done }}
      order={{ type: 'cure', matter: task.matter }}
      label={t('promise.cure')}
      title={t('promise.cureTitle')}
      clear={() => undefined}
    >
      <PickMatter task={task} {...picked} />
      <Promised task={task} />
    </AskedModal>
  )
}

/** C97 What was not put right in time: the grant goes, and with it the way of the promise. */
export const RevokeAction = ({ view, done, targets, came }: ClockOn) => {
  const { t } = useSpeech()
  const { task, ...picked } = usePicked(view, targets, came)
  const [reason, setReason] = useState('')
  if (!task) return null
  return (
    <AskedModal
      {...{ view, done }}
      danger
      order={reason.trim() ? { type: 'revoke', matter: task.matter, reason: reason.trim() } : undefined}
      label={t('promise.revoke')}
      title={t('promise.revokeTitle')}
      clear={() => setReason('')}
    >
      <PickMatter task={task} {...picked} />
      <Alert type="warning" showIcon message={t('promise.closes')} />
      <AskedWords label={t('promise.revokeReason')} value={reason} set={setReason} />
    </AskedModal>
  )
}
