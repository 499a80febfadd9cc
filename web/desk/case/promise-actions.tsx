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

/** A reason for an act on one promise, under what it is about. */
const ReasonAction = ({
  on: { view, done, targets, came },
  type,
  texts,
  note,
}: {
  on: ClockOn
  type: 'revoke' | 'restore_promise'
  texts: { readonly label: string; readonly title: string; readonly reason: string }
  note?: string
}) => {
  const { task, ...picked } = usePicked(view, targets, came)
  const [reason, setReason] = useState('')
  if (!task) return null
  const order = { type, matter: task.matter, reason: reason.trim() } as CaseOrder
  return (
    <AskedModal
      {...{ view, done, label: texts.label, title: texts.title }}
      danger={type === 'revoke'}
      order={reason.trim() ? order : undefined}
      clear={() => setReason('')}
    >
      <PickMatter task={task} {...picked} />
      {note && <Alert type="warning" showIcon message={note} />}
      <AskedWords label={texts.reason} value={reason} set={setReason} />
    </AskedModal>
  )
}

/** C97 What was not put right in time: the grant goes, and with it the way of the promise. */
export const RevokeAction = (on: ClockOn) => {
  const { t } = useSpeech()
  const texts = {
    ...{ label: t('promise.revoke'), title: t('promise.revokeTitle') },
    reason: t('promise.revokeReason'),
  }
  return <ReasonAction on={on} type="revoke" texts={texts} note={t('promise.closes')} />
}

/** C137 The joint team opens the way again. */
export const RestoreAction = (on: ClockOn) => {
  const { t } = useSpeech()
  const texts = {
    ...{ label: t('promise.restore'), title: t('promise.restoreTitle') },
    reason: t('promise.restoreReason'),
  }
  return <ReasonAction on={on} type="restore_promise" texts={texts} />
}
