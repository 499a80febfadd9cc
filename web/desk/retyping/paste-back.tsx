import { Button, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { minutesWorked } from '#engine/casework'
import type { RetypingView } from '../../../contract/client.ts'
import { formatInstant } from '../../ui/dates.ts'
import { useSpeech } from '../../ui/language.tsx'
import type { ActOn } from '../case/act-on.ts'
import { useAct } from '../case/use-act.ts'
import { RefusalNote } from '../refusal.tsx'
import type { useWork } from './use-retyping.ts'

type Part = RetypingView['parts'][number]
type Props = ActOn & { readonly part: Part; readonly work: ReturnType<typeof useWork> }

/** What was brought back before, the newest first. */
const Entered = ({ entered }: Pick<Part, 'entered'>) => {
  const { t, language } = useSpeech()
  return (
    <ul className="retyping-entered">
      {entered.toReversed().map(({ number, at, by, minutes }, place) => (
        <li key={at} className={place ? 'quiet' : undefined}>
          {t('retyping.entered', { number, minutes, by, when: formatInstant(at, language) })}
        </li>
      ))}
    </ul>
  )
}

/** C132 The number the other system gave, brought back; C131 with the minutes it took, which the officer may put right. */
export const PasteBack = ({ view, done, part, work }: Props) => {
  const { t } = useSpeech()
  const [number, setNumber] = useState('')
  const [minutes, setMinutes] = useState<number | null>(null)
  const [reason, setReason] = useState('')
  const [again, setAgain] = useState(false)
  const isAgain = part.entered.length > 0
  const act = useAct({
    view,
    done: (next, orders) => {
      work.end()
      done(next, orders)
    },
  })
  const { worked } = work
  const counted = minutesWorked(worked?.seconds ?? 0)
  const enter = () =>
    worked &&
    act.press({
      ...{ type: 'enter_elsewhere', matter: part.matter, number },
      ...{ openedAt: worked.openedAt, seconds: Math.round(worked.seconds) },
      ...(minutes ? { minutes } : {}),
      ...(isAgain ? { reason } : {}),
    })
  const { called, least, most } = part.number
  return (
    <section className="retyping-back" aria-label={t('retyping.pasteBack')}>
      {isAgain && <Entered entered={part.entered} />}
      {isAgain && !again ? (
        <Button onClick={() => setAgain(true)}>{t('retyping.change')}</Button>
      ) : (
        <>
          <label htmlFor="retyping-number">{t('retyping.number', { called, least, most })}</label>
          <Input
            id="retyping-number"
            value={number}
            maxLength={100}
            onFocus={() => work.did()}
            onChange={(event) => setNumber(event.target.value)}
            onPressEnter={enter}
          />
          <label htmlFor="retyping-minutes">{t('retyping.minutes', { counted })}</label>
          <InputNumber
            id="retyping-minutes"
            min={1}
            max={480}
            precision={0}
            placeholder={`${counted}`}
            value={minutes}
            onChange={setMinutes}
          />
          {isAgain && (
            <>
              <label htmlFor="retyping-why">{t('retyping.why')}</label>
              <Input.TextArea
                id="retyping-why"
                rows={2}
                maxLength={1000}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            </>
          )}
          <RefusalNote error={act.error} />
          <Button type="primary" loading={act.isPending} onClick={enter}>
            {t('retyping.enter')}
          </Button>
        </>
      )}
    </section>
  )
}
