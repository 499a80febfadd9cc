import { Modal, Skeleton } from 'antd'
import { useSpeech } from '../../ui/language.tsx'
import { RefusalNote } from '../refusal.tsx'
import type { ActOn, CaseOrder } from './act-on.ts'
import { Foreseen, useForesight } from './foreseen.tsx'
import { useAct } from './use-act.ts'
import { useFocusWhen } from './use-focus-when.ts'

type ConfirmProps = ActOn & {
  readonly order: CaseOrder
  readonly title: string
  readonly label: string
  readonly danger?: boolean
  readonly close: () => void
}

/** What cannot be undone is asked once, with exactly what the other side will read; it works only when the engine says it would. */
export const ConfirmAct = ({ view, done, order, title, label, danger = false, close }: ConfirmProps) => {
  const { t } = useSpeech()
  const { data: foresight, error } = useForesight(view, order)
  const act = useAct({
    view,
    done: (next, made) => {
      close()
      done(next, made)
    },
  })
  const may = foresight?.problems.length === 0
  useFocusWhen(may, 'confirm-act')
  return (
    <Modal
      open
      width={640}
      title={title}
      maskClosable={false}
      onCancel={close}
      onOk={() => may && act.press(order)}
      okText={label}
      okButtonProps={{ danger, disabled: !may, loading: act.isPending, id: 'confirm-act' }}
      cancelText={t('actions.cancel')}
    >
      {foresight ? <Foreseen order={order} foresight={foresight} /> : !error && <Skeleton active />}
      <RefusalNote error={act.error ?? error} />
    </Modal>
  )
}
