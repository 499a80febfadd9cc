import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import type { Answers, BothEnds, CaseView, Question } from '../../../contract/client.ts'
import { IfAnswered, WhomToAsk } from '../../ui/if-answered.tsx'
import { useSpeech } from '../../ui/language.tsx'
import { QuestionField } from '../question-field.tsx'
import { RefusalNote } from '../refusal.tsx'
import type { ActOn } from './act-on.ts'
import { useAct } from './use-act.ts'

type SettleProps = ActOn & { readonly question: Question; readonly open?: BothEnds['questions'][number] }

/** C49 One question: what each answer would bring, the answer, and what it rests on. */
const Settle = ({ view, done, question, open }: SettleProps) => {
  const { t } = useSpeech()
  const [answer, setAnswer] = useState<Answers[string]>()
  const [reason, setReason] = useState('')
  // A part of the case was looked at: the page stays, with what the answer makes of it.
  const act = useAct({ view, done: (next) => done(next) })
  const ready = answer !== undefined && reason.trim() !== ''
  return (
    <Form layout="vertical" className="settle">
      <QuestionField question={question} value={answer} mayNotKnow={false} onChange={setAnswer} />
      {open && (
        <div className="quiet">
          <IfAnswered ifs={open.ifs} />
          <WhomToAsk whom={open.whom} />
        </div>
      )}
      <Input.TextArea
        rows={2}
        maxLength={1000}
        aria-label={t('settle.reason')}
        placeholder={t('settle.reason')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button
        type={ready ? 'primary' : 'default'}
        block
        disabled={!ready}
        loading={act.isPending}
        onClick={() =>
          ready &&
          act.press({ type: 'settle_question', question: question.id, answer, reason: reason.trim() })
        }
      >
        {t('settle.button')}
      </Button>
      <RefusalNote error={act.error} />
    </Form>
  )
}

const mayOn = ({ available }: CaseView, question: string): boolean =>
  available.some(({ act, targets }) => act === 'settle_question' && targets.includes(question))

type Settled = CaseView['settled'][number]

const Again = ({ one, ...on }: ActOn & { one: Settled }) => {
  const { t, pick } = useSpeech()
  const [open, setOpen] = useState(false)
  const may = mayOn(on.view, one.question.id)
  return (
    <div>
      <p>
        {pick(one.question.ask, one.question.askEn)}
        <br />
        {t(one.reason ? 'settle.done' : 'settle.byPerson', {
          ...{ answer: pick(one.answer.zh, one.answer.en), reason: one.reason },
        })}
      </p>
      {may && !open && (
        <Button size="small" onClick={() => setOpen(true)}>
          {t('settle.again')}
        </Button>
      )}
      {open && <Settle key={one.at} {...on} question={one.question} />}
    </div>
  )
}

/** C49 What the applicant could not say comes first: until it is settled nothing is accepted. */
export const SettleAction = (on: ActOn) => {
  const { t } = useSpeech()
  const { ends, settled } = on.view
  const mine = (ends?.questions ?? []).filter(({ question }) => mayOn(on.view, question.id))
  if (mine.length + settled.length === 0) return null
  return (
    <section className="action">
      {mine.length > 0 && <p>{t('settle.first')}</p>}
      {mine.map((open) => (
        <Settle key={open.question.id} {...on} question={open.question} open={open} />
      ))}
      {settled.map((one) => (
        <Again key={`${one.question.id} ${one.at}`} {...on} one={one} />
      ))}
    </section>
  )
}
