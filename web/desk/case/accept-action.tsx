import { Button } from 'antd'
import { holdsUp } from '#engine/form'
import { call } from '../../ui/call.ts'
import { useSpeech } from '../../ui/language.tsx'
import { RefusalNote } from '../refusal.tsx'
import { useKeys } from '../use-keys.ts'
import type { ActOn } from './act-on.ts'
import { useAct } from './use-act.ts'

export const AcceptAction = ({ view, done }: ActOn) => {
  const { t } = useSpeech()
  const act = useAct(
    view.caseId,
    () => call('actOnCase', { params: { caseId: view.caseId }, body: { type: 'accept' } }),
    done,
  )
  const open = view.materials.filter(({ check }) => !check).length
  const bad = view.materials.filter((row) => holdsUp(row, row.check?.verdict)).length
  useKeys({ a: () => act.mutate(undefined) })
  return (
    <section className="action">
      <Button
        type={bad ? 'default' : 'primary'}
        block
        onClick={() => act.mutate(undefined)}
        loading={act.isPending}
      >
        {t('actions.accept')} (A)
      </Button>
      {bad > 0 && <p className="quiet">{t('actions.blocking', { count: bad })}</p>}
      {open > 0 && <p className="quiet">{t('actions.unchecked', { count: open })}</p>}
      <RefusalNote error={act.error} />
    </section>
  )
}
