import { AutoComplete, Button, Input, Radio } from 'antd'
import { useState } from 'react'
import { type Outcome, outcomes } from '#engine/casework'
import { call } from '../../ui/call.ts'
import { useSpeech } from '../../ui/language.tsx'
import { RefusalNote } from '../refusal.tsx'
import { decisionNames } from '../words.ts'
import type { ActOn } from './act-on.ts'
import { useAct } from './use-act.ts'

/** C7 A department decides its own matter: granted, or denied with reason and basis. */
export const DecideAction = ({ view, done, matter, open }: ActOn & { matter: string; open: boolean }) => {
  const { t, pick } = useSpeech()
  const task = view.tasks.find((one) => one.matter === matter)
  const [outcome, setOutcome] = useState<Outcome>('granted')
  const [values, setValues] = useState({ reason: '', basis: '', resultNumber: '', validUntil: '' })
  const act = useAct(
    view.caseId,
    () =>
      call('actOnCase', {
        params: { caseId: view.caseId },
        body: {
          type: 'decide',
          matter,
          outcome,
          ...Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim())),
        },
      }),
    done,
  )
  if (!task) return null
  const change = (part: Partial<typeof values>) => setValues({ ...values, ...part })
  const bases = task.legalBasis.map(({ title, article }) => ({ value: `《${title}》${article ?? ''}` }))
  return (
    <details className="action decide" open={open}>
      <summary>{pick(task.name, task.nameEn)}</summary>
      <Radio.Group
        value={outcome}
        onChange={(event) => setOutcome(event.target.value)}
        optionType="button"
        options={outcomes.map((value) => ({ value, label: t(decisionNames[value]) }))}
      />
      {outcome === 'granted' ? (
        <>
          <Input
            aria-label={t('decide.number')}
            placeholder={t('decide.number')}
            value={values.resultNumber}
            onChange={(event) => change({ resultNumber: event.target.value })}
          />
          <label className="quiet" htmlFor={`until-${matter}`}>
            {t('decide.validUntil')}
          </label>
          <Input
            id={`until-${matter}`}
            type="date"
            value={values.validUntil}
            onChange={(event) => change({ validUntil: event.target.value })}
          />
        </>
      ) : (
        <>
          <Input.TextArea
            rows={3}
            aria-label={t('decide.reason')}
            placeholder={t('decide.reason')}
            value={values.reason}
            onChange={(event) => change({ reason: event.target.value })}
          />
          <AutoComplete
            className="decide-basis"
            popupMatchSelectWidth={420}
            options={bases}
            value={values.basis}
            onChange={(basis) => change({ basis })}
          >
            <Input aria-label={t('decide.basis')} placeholder={t('decide.basis')} />
          </AutoComplete>
        </>
      )}
      <Button
        type="primary"
        danger={outcome === 'denied'}
        block
        loading={act.isPending}
        onClick={() => act.mutate(undefined)}
      >
        {t(outcome === 'granted' ? 'decide.grant' : 'decide.deny')}
      </Button>
      <RefusalNote error={act.error} />
    </details>
  )
}
