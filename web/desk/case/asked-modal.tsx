import { Button, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import { useSpeech } from '../../ui/language.tsx'
import { useDebounced } from '../../ui/use-debounced.ts'
import { RefusalNote } from '../refusal.tsx'
import { useKeys } from '../use-keys.ts'
import type { ActOn, CaseOrder } from './act-on.ts'
import { Foreseen, useForesight } from './foreseen.tsx'
import { useAct } from './use-act.ts'

type AskedModalProps = ActOn & {
  readonly label: string
  readonly title: string
  readonly danger?: boolean | undefined
  /** The letter that opens it, shown on the button. */
  readonly letter?: string | undefined
  /** What would be done as it is written now; undefined while something is still to be said. */
  readonly order: CaseOrder | undefined
  /** What was written was about this one act. */
  readonly clear: () => void
  readonly children?: ReactNode
}

/** A step that asks for something first; under it stands what the applicant will read of it, before it is done. */
export const AskedModal = ({
  view,
  done,
  label,
  title,
  danger = false,
  letter,
  order,
  clear,
  children,
}: AskedModalProps) => {
  const { t } = useSpeech()
  const [open, setOpen] = useState(false)
  const said = JSON.stringify(order ?? null)
  const asked = useDebounced(said, 300)
  const begun = open && order !== undefined && asked !== 'null'
  const { data: foresight, error } = useForesight(view, JSON.parse(asked) as CaseOrder, begun)
  const told = begun && asked === said ? foresight : undefined
  const ready = told?.problems.length === 0
  const act = useAct({
    view,
    done: (next, made) => {
      setOpen(false)
      clear()
      done(next, made)
    },
  })
  useKeys(letter ? { [letter]: [() => setOpen(true), label] } : {})
  return (
    <section className="action">
      <Button block danger={danger} onClick={() => setOpen(true)}>
        {letter ? `${label} (${letter.toUpperCase()})` : label}
      </Button>
      <Modal
        open={open}
        title={title}
        width={640}
        maskClosable={false}
        onCancel={() => setOpen(false)}
        onOk={() => ready && order && act.press(order)}
        okText={label}
        okButtonProps={{ danger, loading: act.isPending, disabled: !ready }}
        cancelText={t('actions.cancel')}
      >
        <div className="action">{children}</div>
        {told && order && <Foreseen order={order} foresight={told} />}
        <RefusalNote error={act.error ?? error} />
      </Modal>
    </section>
  )
}
