import { Select } from 'antd'
import { useState } from 'react'
import type { TogetherView } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'
import type { CaseOrder } from '../case/act-on.ts'
import { Asked, AskedWords } from '../case/asked.tsx'
import { AskedModal } from '../case/asked-modal.tsx'
import type { ClockOn } from '../case/clock-actions.tsx'
import { PickMatter, usePicked } from '../case/pick-matter.tsx'

/** C102 A branch that turns out not to be needed. */
export const SkipAction = ({ view, done, targets, came }: ClockOn) => {
  const { t } = useSpeech()
  const { task, ...picked } = usePicked(view, targets, came)
  const [reason, setReason] = useState('')
  if (!task) return null
  const said = reason.trim()
  return (
    <AskedModal
      {...{ view, done }}
      danger
      order={said ? { type: 'skip', matter: task.matter, reason: said } : undefined}
      label={t('skip.button')}
      title={t('skip.title')}
      clear={() => setReason('')}
    >
      <PickMatter task={task} {...picked} />
      <AskedWords label={t('skip.reason')} value={reason} set={setReason} />
    </AskedModal>
  )
}

/** C103 The last change of hands, as the order names it: an older one is refused. */
const tokenOf = (task: { readonly transfers: readonly { readonly token: number }[] }): number =>
  task.transfers.at(-1)?.token ?? 0

/** C103 A branch goes to another department, chosen by its name. */
export const TransferAction = ({
  view,
  done,
  targets,
  came,
  departments,
}: ClockOn & { readonly departments: TogetherView['departments'] }) => {
  const { t, pick } = useSpeech()
  const { task, ...picked } = usePicked(view, targets, came)
  const [said, setSaid] = useState({ to: '', reason: '' })
  if (!task) return null
  const order: CaseOrder | undefined =
    said.to && said.reason.trim()
      ? {
          ...{ type: 'transfer', matter: task.matter, to: said.to },
          ...{ reason: said.reason.trim(), token: tokenOf(task) },
        }
      : undefined
  return (
    <AskedModal
      {...{ view, done, order }}
      label={t('transfer.button')}
      title={t('transfer.title')}
      clear={() => setSaid({ to: '', reason: '' })}
    >
      <PickMatter task={task} {...picked} />
      <Asked label={t('transfer.to')}>
        {(id) => (
          <Select
            id={id}
            className="decide-basis"
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={t('transfer.choose')}
            value={said.to || null}
            options={departments.map((one) => ({ value: one.id, label: pick(one.name, one.nameEn) }))}
            onChange={(to) => setSaid({ ...said, to })}
          />
        )}
      </Asked>
      <AskedWords
        label={t('transfer.reason')}
        value={said.reason}
        set={(reason) => setSaid({ ...said, reason })}
      />
    </AskedModal>
  )
}

/** C103 What was passed on comes back, until it is decided there. */
export const TakeBackAction = ({ view, done, targets, came }: ClockOn) => {
  const { t, pick } = useSpeech()
  const { task, ...picked } = usePicked(view, targets, came)
  const [reason, setReason] = useState('')
  if (!task) return null
  const said = reason.trim()
  return (
    <AskedModal
      {...{ view, done }}
      order={
        said ? { type: 'take_back', matter: task.matter, reason: said, token: tokenOf(task) } : undefined
      }
      label={t('takeBack.button')}
      title={t('takeBack.title', { department: pick(task.department.name, task.department.nameEn) })}
      clear={() => setReason('')}
    >
      <PickMatter task={task} {...picked} />
      <AskedWords label={t('takeBack.reason')} value={reason} set={setReason} />
    </AskedModal>
  )
}
