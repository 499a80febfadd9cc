import { Input, Select } from 'antd'
import { useState } from 'react'
import { useSpeech } from '../../ui/language.tsx'
import type { ActOn, CaseOrder } from './act-on.ts'
import { Asked, AskedDay, AskedWords } from './asked.tsx'
import { AskedModal } from './asked-modal.tsx'
import { PickMatter, usePicked } from './pick-matter.tsx'

export type ClockOn = ActOn & {
  readonly targets: readonly string[]
  /** The line one came by. */
  readonly came: string | null
}

type DaysProps = {
  readonly label: string
  readonly most: number
  readonly days: string
  readonly setDays: (days: string) => void
}
const AskedDays = ({ label, most, days, setDays }: DaysProps) => (
  <Asked label={label}>
    {(id) => (
      <Input
        id={id}
        type="number"
        inputMode="numeric"
        min={1}
        max={most}
        value={days}
        onChange={(event) => setDays(event.target.value)}
      />
    )}
  </Asked>
)

/** The article clocks stop on most often; the officer may name another one. */
const AskedBasis = ({ value, set }: { readonly value: string; readonly set: (value: string) => void }) => {
  const { t } = useSpeech()
  return (
    <Asked label={t('clock.basis')}>
      {(id) => <Input id={id} value={value} onChange={(event) => set(event.target.value)} />}
    </Asked>
  )
}

/** A whole number as it is typed; undefined while it is none. */
const wholeOf = (typed: string): number | undefined =>
  /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : undefined

/** C92 R20 The clock stands for a procedure the matter lists, until a day that is known or not. */
export const PauseAction = ({
  view,
  done,
  targets,
  came,
  letter,
}: ClockOn & { letter: string | undefined }) => {
  const { t, language } = useSpeech()
  const { task, ...picked } = usePicked(view, targets, came)
  const begun = { procedure: '', basis: t('clock.article'), until: '', reason: '' }
  const [said, setSaid] = useState(begun)
  if (!task) return null
  const change = (part: Partial<typeof said>) => setSaid({ ...said, ...part })
  const listed = task.procedures.find(({ code }) => code === said.procedure) ?? task.procedures[0]
  const order = {
    ...{ type: 'pause', matter: task.matter, procedure: listed?.code ?? '', basis: said.basis.trim() },
    ...(said.until ? { until: said.until } : {}),
    ...(said.reason.trim() ? { reason: said.reason.trim() } : {}),
  } as CaseOrder
  return (
    <AskedModal
      {...{ view, done, letter, order }}
      label={t('clock.pause')}
      title={t('clock.pauseTitle')}
      clear={() => setSaid(begun)}
    >
      <PickMatter task={task} {...picked} />
      <Asked label={t('clock.procedure')}>
        {(id) => (
          <Select
            id={id}
            className="decide-basis"
            value={listed?.code ?? null}
            options={task.procedures.map((one) => ({ value: one.code, label: one[language] }))}
            onChange={(procedure) => change({ procedure })}
          />
        )}
      </Asked>
      <AskedBasis value={said.basis} set={(basis) => change({ basis })} />
      <AskedDay label={t('clock.until')} value={said.until} set={(until) => change({ until })} />
      <AskedWords label={t('clock.pauseReason')} value={said.reason} set={(reason) => change({ reason })} />
    </AskedModal>
  )
}

/** C92 The procedure is over: from today the limit runs again. */
export const ResumeAction = ({
  view,
  done,
  targets,
  came,
  letter,
}: ClockOn & { letter: string | undefined }) => {
  const { t } = useSpeech()
  const { task, ...picked } = usePicked(view, targets, came)
  if (!task) return null
  return (
    <AskedModal
      {...{ view, done, letter }}
      order={{ type: 'resume', matter: task.matter }}
      label={t('clock.resume')}
      title={t('clock.resumeTitle')}
      clear={() => undefined}
    >
      <PickMatter task={task} {...picked} />
    </AskedModal>
  )
}

/** C92 So many days do not count, from today. */
export const ExcludeAction = ({ view, done, targets, came }: ClockOn) => {
  const { t } = useSpeech()
  const { task, ...picked } = usePicked(view, targets, came)
  const begun = { days: '', basis: t('clock.article'), reason: '' }
  const [said, setSaid] = useState(begun)
  if (!task) return null
  const change = (part: Partial<typeof said>) => setSaid({ ...said, ...part })
  const days = wholeOf(said.days)
  const order =
    days && said.reason.trim()
      ? ({
          ...{ type: 'exclude', matter: task.matter, days },
          ...{ basis: said.basis.trim(), reason: said.reason.trim() },
        } as CaseOrder)
      : undefined
  return (
    <AskedModal
      {...{ view, done, order }}
      letter="x"
      label={t('clock.exclude')}
      title={t('clock.excludeTitle')}
      clear={() => setSaid(begun)}
    >
      <PickMatter task={task} {...picked} />
      <AskedDays label={t('clock.days')} most={365} days={said.days} setDays={(days) => change({ days })} />
      <AskedBasis value={said.basis} set={(basis) => change({ basis })} />
      <AskedWords label={t('clock.reason')} value={said.reason} set={(reason) => change({ reason })} />
    </AskedModal>
  )
}

/** C94 The head of the department makes a limit longer, once: what its new dates would be stands there before it is done. */
export const ExtendAction = ({ view, done, targets, came }: ClockOn) => {
  const { t } = useSpeech()
  const { task, ...picked } = usePicked(view, targets, came)
  const [said, setSaid] = useState({ days: '', reason: '' })
  if (!task) return null
  const days = wholeOf(said.days)
  const order: CaseOrder | undefined =
    days && said.reason.trim()
      ? { type: 'extend', matter: task.matter, days, reason: said.reason.trim() }
      : undefined
  return (
    <AskedModal
      {...{ view, done, order }}
      letter="e"
      label={t('clock.extend')}
      title={t('clock.extendTitle')}
      clear={() => setSaid({ days: '', reason: '' })}
    >
      <PickMatter task={task} {...picked} />
      <AskedDays
        label={t('clock.extendDays')}
        most={10}
        days={said.days}
        setDays={(next) => setSaid({ ...said, days: next })}
      />
      <AskedWords
        label={t('clock.reason')}
        value={said.reason}
        set={(reason) => setSaid({ ...said, reason })}
      />
    </AskedModal>
  )
}

/** C94 The joint team records that the head of the government allowed a longer joint limit. */
export const ExtendJointAction = ({ view, done }: ActOn) => {
  const { t } = useSpeech()
  const [said, setSaid] = useState({ days: '', reason: '' })
  const days = wholeOf(said.days)
  const order: CaseOrder | undefined =
    days && said.reason.trim() ? { type: 'extend_joint', days, reason: said.reason.trim() } : undefined
  return (
    <AskedModal
      {...{ view, done, order }}
      letter="e"
      label={t('clock.extendJoint')}
      title={t('clock.extendJointTitle')}
      clear={() => setSaid({ days: '', reason: '' })}
    >
      <AskedDays
        label={t('clock.jointDays')}
        most={15}
        days={said.days}
        setDays={(next) => setSaid({ ...said, days: next })}
      />
      <AskedWords
        label={t('clock.jointReason')}
        value={said.reason}
        set={(reason) => setSaid({ ...said, reason })}
      />
    </AskedModal>
  )
}
