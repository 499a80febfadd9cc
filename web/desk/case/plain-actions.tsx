import { Checkbox, Input, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import type { CaseView } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'
import type { ActOn, CaseOrder } from './act-on.ts'
import { AskedModal } from './asked-modal.tsx'

type Texts = {
  readonly label: string
  readonly title: string
  readonly first: string
  readonly second?: string
  /** Must be ticked before the step is done. */
  readonly tick?: string
  readonly danger?: boolean
}

/** A step that needs one or two sentences; under them stands what the applicant will read of them, before it is done. */
const AskedAction = ({
  view,
  done,
  texts,
  orderOf,
  before,
  isChosen = true,
}: ActOn & {
  texts: Texts
  orderOf: (first: string, second: string, ticked: boolean) => CaseOrder
  /** What is chosen before anything is written, and whether it is. */
  before?: ReactNode
  isChosen?: boolean
}) => {
  const [first, setFirst] = useState('')
  const [second, setSecond] = useState('')
  const [ticked, setTicked] = useState(false)
  const isSaid = isChosen && Boolean(first.trim()) && (ticked || !texts.tick)
  return (
    <AskedModal
      {...{ view, done }}
      {...{ label: texts.label, title: texts.title, danger: texts.danger }}
      order={isSaid ? orderOf(first.trim(), second.trim(), ticked) : undefined}
      clear={() => {
        setFirst('')
        setSecond('')
        setTicked(false)
      }}
    >
      {before}
      <Input.TextArea
        rows={3}
        aria-label={texts.first}
        placeholder={texts.first}
        value={first}
        onChange={(event) => setFirst(event.target.value)}
      />
      {texts.second && (
        <Input
          aria-label={texts.second}
          placeholder={texts.second}
          value={second}
          onChange={(event) => setSecond(event.target.value)}
        />
      )}
      {texts.tick && (
        <Checkbox checked={ticked} onChange={(event) => setTicked(event.target.checked)}>
          {texts.tick}
        </Checkbox>
      )}
    </AskedModal>
  )
}

export const RefuseAction = (on: ActOn) => {
  const { t } = useSpeech()
  const texts = {
    label: t('actions.refuse'),
    title: t('refuse.title'),
    first: t('refuse.reason'),
    second: t('refuse.office'),
    danger: true,
  }
  return (
    <AskedAction
      {...on}
      texts={texts}
      orderOf={(reason, rightOffice) => ({
        type: 'refuse',
        reason,
        ...(rightOffice ? { rightOffice } : {}),
      })}
    />
  )
}

/** C95 C96 What ends a case is red, as a refusal is. */
const ends: ReadonlySet<string> = new Set(['close_unanswered', 'withdraw_acceptance'])

/** An act that asks for nothing but a reason: its word stands in the act itself, so it needs no panel of its own. */
export const ReasonAction = ({ act, ...on }: ActOn & { act: CaseView['available'][number] }) => {
  const { t, language } = useSpeech()
  const label = act.called[language]
  return (
    <AskedAction
      {...on}
      texts={{ label, title: label, first: t('actions.reason'), danger: ends.has(act.act) }}
      orderOf={(reason) => ({ type: act.act, reason }) as CaseOrder}
    />
  )
}

/** C127 R09 Asked for no more, since what it proves is known otherwise; on record with what it is known from. */
export const WaiveAction = ({ material, ...on }: ActOn & { material: string }) => {
  const { t } = useSpeech()
  const texts = { label: t('waive.label'), title: t('waive.title'), first: t('waive.reason') }
  return (
    <AskedAction {...on} texts={texts} orderOf={(reason) => ({ type: 'waive_paper', material, reason })} />
  )
}

export const VisitAction = (on: ActOn) => {
  const { t } = useSpeech()
  const texts = {
    label: t('actions.visit'),
    title: t('visit.title'),
    first: t('visit.why'),
    second: t('visit.where'),
  }
  return (
    <AskedAction
      {...on}
      texts={texts}
      orderOf={(why, where) => ({ type: 'visit', reason: why, where: where || t('visit.hall') })}
    />
  )
}

/** C21 For a person at the counter: only with their signed request in hand. */
export const WithdrawAction = (on: ActOn) => {
  const { t } = useSpeech()
  const texts = {
    label: t('actions.withdraw'),
    title: t('withdraw.title'),
    first: t('withdraw.reason'),
    tick: t('withdraw.signed'),
    danger: true,
  }
  return (
    <AskedAction
      {...on}
      texts={texts}
      orderOf={(reason, _second, signed) => ({ type: 'withdraw', reason, signed })}
    />
  )
}

/** C88 For a person at the counter: one row of a list, with their signed request in hand. */
export const WithdrawRowAction = ({ parts, ...on }: ActOn & { parts: readonly string[] }) => {
  const { t, pick } = useSpeech()
  const [part, setPart] = useState<string | null>(null)
  const chosen = part !== null && parts.includes(part) ? part : null
  const tasks = on.view.tasks.filter(({ matter }) => parts.includes(matter))
  const texts = {
    label: t('actions.withdraw_row'),
    title: t('withdrawRow.title'),
    first: t('withdraw.reason'),
    tick: t('withdrawRow.signed'),
    danger: true,
  }
  return (
    <AskedAction
      {...on}
      texts={texts}
      isChosen={chosen !== null}
      before={
        <Select
          className="withdraw-part"
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={t('withdrawRow.part')}
          placeholder={t('withdrawRow.part')}
          value={chosen}
          options={tasks.map(({ matter, name, nameEn }) => ({ value: matter, label: pick(name, nameEn) }))}
          onChange={setPart}
        />
      }
      orderOf={(reason, _second, signed) => ({ type: 'withdraw_row', matter: chosen ?? '', reason, signed })}
    />
  )
}
