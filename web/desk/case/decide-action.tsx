import { AutoComplete, Button, Input, Radio } from 'antd'
import { useRef, useState } from 'react'
import { type Outcome, outcomes } from '#engine/casework'
import { useSpeech } from '../../ui/language.tsx'
import { useDebounced } from '../../ui/use-debounced.ts'
import { RefusalNote } from '../refusal.tsx'
import { useKeys } from '../use-keys.ts'
import { decisionNames } from '../words.ts'
import type { ActOn, CaseOrder } from './act-on.ts'
import { ConfirmAct } from './confirm-act.tsx'
import { Foreseen, useForesight } from './foreseen.tsx'
import { type Missing, NotRecorded } from './not-recorded.tsx'
import { useAct } from './use-act.ts'

const wordsOf = {
  granted: { act: 'decide.grant', ask: 'decide.askGrant', letter: 'G', reason: 'decide.reason' },
  partly: { act: 'decide.grantPartly', ask: 'decide.askPartly', letter: 'B', reason: 'decide.partlyReason' },
  denied: { act: 'decide.deny', ask: 'decide.askDeny', letter: 'D', reason: 'decide.reason' },
} as const satisfies Record<Outcome, object>

/** C7 C93 A department decides its own matter: granted, granted in part with what is left out, or denied with reason and basis. */
export const DecideAction = ({
  view,
  done,
  matter,
  open,
  missing,
  visit,
}: ActOn & { matter: string; open: boolean; missing: Missing; visit: () => void }) => {
  const { t, pick } = useSpeech()
  const task = view.tasks.find((one) => one.matter === matter)
  const [outcome, setOutcome] = useState<Outcome>('granted')
  const [values, setValues] = useState({
    reason: '',
    basis: '',
    resultNumber: '',
    validUntil: '',
    unrecorded: '',
  })
  const [asking, setAsking] = useState(false)
  const act = useAct({ view, done })
  const order = {
    type: 'decide' as const,
    matter,
    outcome,
    ...Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim())),
  }
  const asked = useDebounced(JSON.stringify(order), 300)
  const { data: foresight, error } = useForesight(view, JSON.parse(asked) as CaseOrder, open)
  const told = open && asked === JSON.stringify(order) ? foresight : undefined
  const denies = outcome === 'denied'
  const words = wordsOf[outcome]
  const may = denies ? told?.problems.length === 0 : !told?.problems.length
  useKeys(
    open
      ? {
          g: [() => ask('granted'), t('decide.grant')],
          b: [() => ask('partly'), t('decide.grantPartly')],
          d: [() => ask('denied'), t('decide.deny')],
        }
      : {},
  )
  const reason = useRef<HTMLDivElement>(null)
  const ask = (next: Outcome) => {
    setOutcome(next)
    if (next === 'granted') return setAsking(true)
    requestAnimationFrame(() => reason.current?.querySelector('textarea')?.focus())
  }
  if (!task) return null
  const change = (part: Partial<typeof values>) => setValues({ ...values, ...part })
  const bases = task.legalBasis.map(({ title, article }) => ({ value: `《${title}》${article ?? ''}` }))
  return (
    <details className="action decide" open={open}>
      <summary>{pick(task.name, task.nameEn)}</summary>
      <Radio.Group
        value={outcome}
        onChange={(event) => {
          setOutcome(event.target.value)
          setAsking(false)
        }}
        optionType="button"
        options={outcomes.map((value) => ({ value, label: t(decisionNames[value]) }))}
      />
      {!denies && (
        <>
          {missing && (
            <NotRecorded
              missing={missing}
              visit={visit}
              why={values.unrecorded}
              onWhy={(unrecorded) => change({ unrecorded })}
            />
          )}
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
      )}
      {outcome !== 'granted' && (
        <div ref={reason} className="action">
          <Input.TextArea
            rows={3}
            aria-label={t(words.reason)}
            placeholder={t(words.reason)}
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
        </div>
      )}
      {told && <Foreseen order={order} foresight={told} />}
      <Button
        type={may ? 'primary' : 'default'}
        danger={denies}
        block
        disabled={!may}
        loading={act.isPending}
        onClick={() => (outcome === 'granted' ? act.press(order) : setAsking(true))}
      >
        {t(words.act)} ({words.letter})
      </Button>
      {asking && (
        <ConfirmAct
          {...{ view, done, order }}
          title={t(words.ask)}
          label={t(words.act)}
          danger={denies}
          close={() => setAsking(false)}
        />
      )}
      <RefusalNote error={act.error ?? error} />
    </details>
  )
}
