import { Button, Modal } from 'antd'
import { useState } from 'react'
import { useSpeech } from '../../ui/language.tsx'
import { RefusalNote } from '../refusal.tsx'
import type { ActOn } from './act-on.ts'
import { Foreseen, useForesight } from './foreseen.tsx'
import { useAct } from './use-act.ts'

const grantOf = (matter: string) => ({ type: 'decide', matter, outcome: 'granted' }) as const

const One = ({ view, matter }: Pick<ActOn, 'view'> & { matter: string }) => {
  const { data, error } = useForesight(view, grantOf(matter))
  return data ? <Foreseen order={grantOf(matter)} foresight={data} /> : <RefusalNote error={error} />
}

/** Several grants are one question, with what the applicant will read of each; they go out one after the other, and stop at a refusal. */
export const GrantAll = ({ view, done, matters }: ActOn & { matters: readonly string[] }) => {
  const { t } = useSpeech()
  const [asked, setAsked] = useState<readonly string[]>()
  const act = useAct({
    view,
    done: (next, made) => {
      setAsked(undefined)
      done(next, made)
    },
  })
  const label = t('decide.grantAll', { count: matters.length })
  return (
    <section className="action">
      <Button block onClick={() => setAsked(matters)}>
        {label}
      </Button>
      {asked && (
        <Modal
          open
          width={640}
          title={t('decide.askGrantAll', { count: asked.length })}
          maskClosable={false}
          onCancel={() => setAsked(undefined)}
          onOk={() => act.pressAll(asked.map(grantOf))}
          okText={label}
          okButtonProps={{ loading: act.isPending }}
          cancelText={t('actions.cancel')}
        >
          {asked.map((matter) => (
            <One key={matter} view={view} matter={matter} />
          ))}
          <RefusalNote error={act.error} />
        </Modal>
      )}
    </section>
  )
}
