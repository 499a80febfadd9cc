import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useRef, useState } from 'react'
import type { CaseView } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'
import { RefusalNote } from '../refusal.tsx'
import { useKeys } from '../use-keys.ts'
import type { ActOn } from './act-on.ts'
import { ConfirmAct } from './confirm-act.tsx'
import type { FieldMarks } from './field-marks.ts'
import { Hindrances } from './hindrances.tsx'
import { LaterPapers, useLater } from './later-papers.tsx'
import { whenQuiet } from './turns.ts'
import { useAct } from './use-act.ts'

const hindrancesOf = (view: CaseView) => view.available.find((one) => one.act === 'accept')?.hindrances ?? []

/** It starts the legal clock: a click is a choice, a key is asked once. What is marked as wrong is told first, or the marks go (C3). */
export const AcceptAction = ({ view, done, marks }: ActOn & { marks: FieldMarks }) => {
  const { t } = useSpeech()
  const [asking, setAsking] = useState(false)
  const act = useAct({ view, done })
  const client = useQueryClient()
  const hindrances = hindrancesOf(view)
  const marked = Object.keys(marks.marks).length
  const may = hindrances.length === 0 && marked === 0
  const section = useRef<HTMLElement>(null)
  const dropMarks = () => {
    marks.clear()
    section.current?.focus({ preventScroll: true })
  }
  const later = useLater(view, may)
  const order = {
    type: 'accept' as const,
    ...(later.papers.length && { deferred: later.days }),
  }
  const ask = () => {
    if (marked > 0 || later.isWrong) return
    // What was answered a moment ago may not be drawn yet: the hand is believed by what is known, not by what is seen.
    const newest = client.getQueryData<CaseView>(['case', view.caseId]) ?? view
    if (hindrancesOf(newest).length === 0) return setAsking(true)
    // The last check may still be on its way when the quick hand presses A: the question comes after it.
    void whenQuiet(view.caseId)?.then(() => setAsking(true))
  }
  useKeys({ a: [ask, t('actions.accept')] })
  return (
    <section className="action" ref={section} tabIndex={-1}>
      <LaterPapers later={later} />
      <Button
        type={may ? 'primary' : 'default'}
        block
        disabled={!may || later.isWrong}
        onClick={() => act.press(order)}
        loading={act.isPending}
      >
        {t('actions.accept')} (A)
      </Button>
      <Hindrances of={hindrances} />
      {marked > 0 && (
        <p className="hindered">
          {t('mark.beforeAccept', { count: marked })}{' '}
          <Button size="small" onClick={dropMarks}>
            {t('mark.dropAll')}
          </Button>
        </p>
      )}
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
