import { Input, Radio } from 'antd'
import { useState } from 'react'
import { useSpeech } from '../../ui/language.tsx'
import type { ActOn, CaseOrder } from '../case/act-on.ts'
import { Asked, AskedDay, AskedWords } from '../case/asked.tsx'
import { AskedModal } from '../case/asked-modal.tsx'
import { PickMatter, usePicked } from '../case/pick-matter.tsx'
import { dayAfter } from './use-together.ts'

/** What is usual where nothing says another day. */
const [answerDays, meetingDays] = [3, 2]

type DemandProps = ActOn & {
  readonly targets: readonly string[]
  /** The branch that is most in the way. */
  readonly latest: string | null
  readonly today: string
}

/** C104 A dated answer of another department, on the latest branch unless another one is chosen. */
export const DemandAction = ({ view, done, targets, latest, today }: DemandProps) => {
  const { t } = useSpeech()
  const { task, ...picked } = usePicked(view, targets, latest)
  const begun = { reason: '', until: dayAfter(today, answerDays) }
  const [said, setSaid] = useState(begun)
  if (!task) return null
  const order: CaseOrder | undefined =
    said.reason.trim() && said.until
      ? { type: 'demand', matter: task.matter, reason: said.reason.trim(), until: said.until }
      : undefined
  return (
    <AskedModal
      {...{ view, done, order }}
      label={t('demand.button')}
      title={t('demand.title')}
      clear={() => setSaid(begun)}
    >
      <PickMatter task={task} {...picked} />
      <AskedWords
        label={t('demand.reason')}
        value={said.reason}
        set={(reason) => setSaid({ ...said, reason })}
      />
      <AskedDay
        label={t('demand.until')}
        value={said.until}
        min={today}
        set={(until) => setSaid({ ...said, until })}
      />
    </AskedModal>
  )
}

/** C105 Those concerned are called together. */
export const CallMeetingAction = ({ view, done, today }: ActOn & { readonly today: string }) => {
  const { t } = useSpeech()
  const begun = { on: dayAfter(today, meetingDays), where: '', about: '' }
  const [said, setSaid] = useState(begun)
  const change = (part: Partial<typeof said>) => setSaid({ ...said, ...part })
  const order: CaseOrder | undefined =
    said.on && said.where.trim() && said.about.trim()
      ? { type: 'call_meeting', on: said.on, where: said.where.trim(), about: said.about.trim() }
      : undefined
  return (
    <AskedModal
      {...{ view, done, order }}
      label={t('meeting.call')}
      title={t('meeting.callTitle')}
      clear={() => setSaid(begun)}
    >
      <AskedDay label={t('meeting.on')} value={said.on} min={today} set={(on) => change({ on })} />
      <Asked label={t('meeting.where')}>
        {(id) => (
          <Input
            id={id}
            maxLength={100}
            value={said.where}
            onChange={({ target }) => change({ where: target.value })}
          />
        )}
      </Asked>
      <AskedWords label={t('meeting.about')} value={said.about} set={(about) => change({ about })} />
    </AskedModal>
  )
}

/** C105 What was agreed binds; what was not goes to the joint team. */
export const RecordMeetingAction = ({ view, done }: ActOn) => {
  const { t } = useSpeech()
  const [said, setSaid] = useState<{ outcome: string; agreed?: boolean }>({ outcome: '' })
  const { outcome, agreed } = said
  const order: CaseOrder | undefined =
    outcome.trim() && agreed !== undefined
      ? { type: 'record_meeting', outcome: outcome.trim(), agreed }
      : undefined
  return (
    <AskedModal
      {...{ view, done, order }}
      label={t('meeting.record')}
      title={t('meeting.recordTitle')}
      clear={() => setSaid({ outcome: '' })}
    >
      <Radio.Group
        aria-label={t('meeting.recordTitle')}
        value={agreed}
        onChange={({ target }) => setSaid({ ...said, agreed: target.value })}
        options={[
          { value: true, label: t('meeting.agreed') },
          { value: false, label: t('meeting.notAgreed') },
        ]}
      />
      <AskedWords
        label={t(agreed === false ? 'meeting.notAgreedOn' : 'meeting.outcome')}
        value={outcome}
        set={(next) => setSaid({ ...said, outcome: next })}
      />
    </AskedModal>
  )
}

/** C105 What the others cannot settle goes to the joint team. */
export const EscalateAction = ({ view, done }: ActOn) => {
  const { t } = useSpeech()
  const [reason, setReason] = useState('')
  const said = reason.trim()
  return (
    <AskedModal
      {...{ view, done }}
      order={said ? { type: 'escalate', reason: said } : undefined}
      label={t('escalate.button')}
      title={t('escalate.title')}
      clear={() => setReason('')}
    >
      <AskedWords label={t('escalate.reason')} value={reason} set={setReason} />
    </AskedModal>
  )
}

/** C105 The joint team rules. */
export const RuleAction = ({ view, done }: ActOn) => {
  const { t } = useSpeech()
  const [ruling, setRuling] = useState('')
  const said = ruling.trim()
  return (
    <AskedModal
      {...{ view, done }}
      order={said ? { type: 'rule', ruling: said } : undefined}
      label={t('rule.button')}
      title={t('rule.title')}
      clear={() => setRuling('')}
    >
      <AskedWords label={t('rule.ruling')} value={ruling} set={setRuling} />
    </AskedModal>
  )
}
