import { Button } from 'antd'
import { useState } from 'react'
import { useSpeech } from '../../ui/language.tsx'
import { RefusalNote } from '../refusal.tsx'
import { useKeys } from '../use-keys.ts'
import type { ActOn } from './act-on.ts'
import { ConfirmAct } from './confirm-act.tsx'
import { Hindrances } from './hindrances.tsx'
import { whenQuiet } from './turns.ts'
import { useAct } from './use-act.ts'

/** It starts the legal clock: a click is a choice, a key is asked once. */
export const AcceptAction = ({ view, done }: ActOn) => {
  const { t } = useSpeech()
  const [asking, setAsking] = useState(false)
  const act = useAct({ view, done })
  const hindrances = view.available.find((one) => one.act === 'accept')?.hindrances ?? []
  const may = hindrances.length === 0
  const order = { type: 'accept' } as const
  const ask = () => {
    if (may) return setAsking(true)
    // The last check may still be on its way when the quick hand presses A: the question comes after it.
    void whenQuiet(view.caseId)?.then(() => setAsking(true))
  }
  useKeys({ a: [ask, t('actions.accept')] })
  return (
    <section className="action">
      <Button
        type={may ? 'primary' : 'default'}
        block
        disabled={!may}
        onClick={() => act.press(order)}
        loading={act.isPending}
      >
        {t('actions.accept')} (A)
      </Button>
      <Hindrances of={hindrances} />
      {asking && (
        <ConfirmAct
          {...{ view, done, order }}
          title={t('accept.ask')}
          label={t('actions.accept')}
          close={() => setAsking(false)}
        />
      )}
      <RefusalNote error={act.error} />
    </section>
  )
}
