import { queryOptions, useQuery } from '@tanstack/react-query'
import { Form } from 'antd'
import type { Answers, Operations, Question } from '../../../contract/client.ts'
import { call } from '../../ui/call.ts'
import { IfAnswered } from '../../ui/if-answered.tsx'
import { useSpeech } from '../../ui/language.tsx'
import { useSayEnds } from '../../ui/use-say-ends.ts'
import { QuestionField } from '../question-field.tsx'
import { RefusalNote } from '../refusal.tsx'
import { paperForms } from '../words.ts'
import { CounterPromises } from './counter-promises.tsx'

type Plan = Operations['planThing']['reply']

/** The numbers so far; while answers are open they say so, as on the portal. */
const Figures = ({ plan }: { plan: Plan }) => {
  const { t, pick } = useSpeech()
  const sayEnds = useSayEnds()
  const open = plan.remaining.length
  const ends = plan.ends?.figures
  return (
    <div aria-live="polite">
      <p className={open ? 'figures figures-open' : 'figures'}>
        {ends
          ? t('counter.figuresEnds', { papers: sayEnds(ends.materials), days: sayEnds(ends.days) })
          : t('counter.figures', {
              papers: plan.materials.after,
              days: plan.days.promised,
              departments: plan.departments.length,
            })}
        <span className="quiet">
          {' '}
          {t('counter.before', {
            papers: plan.materials.before,
            visits: plan.visits.before,
            days: plan.days.sequential,
          })}
        </span>
      </p>
      {open > 0 && <p className="quiet">{t('counter.unfinished', { count: open })}</p>}
      {ends && <p className="quiet">{t('counter.ends', { count: plan.unsettled.length })}</p>}
      {plan.ends?.questions.map(({ question, ifs }) => (
        <div key={question.id} className="quiet">
          <p>{pick(question.ask, question.askEn)}</p>
          <IfAnswered ifs={ifs} />
        </div>
      ))}
    </div>
  )
}

/** What the person must have with them: told before anything is begun, so that nobody waits in vain. */
const Papers = ({ plan }: { plan: Plan }) => {
  const { t, pick } = useSpeech()
  const rows = plan.materials.submit
  const isOpen = plan.ends !== null
  if (rows.length === 0)
    return <p>{t(isOpen || plan.remaining.length > 0 ? 'counter.papersOpen' : 'counter.noPapers')}</p>
  return (
    <details open className="counter-papers">
      <summary>{t(isOpen ? 'counter.papersCertain' : 'counter.papers', { count: rows.length })}</summary>
      <ol>
        {rows.map((row) => (
          <li key={row.material}>
            {pick(row.name, row.nameEn)}{' '}
            <span className="quiet">
              {t(paperForms[row.form] ?? row.form)} × {row.copies}
              {row.necessity === 'deferrable' && ` · ${t('material.deferrable')}`}
            </span>
          </li>
        ))}
      </ol>
    </details>
  )
}

/** The published version of a one thing. */
export const thingQuery = (thing: string) =>
  queryOptions({ queryKey: ['thing', thing], queryFn: () => call('getThing', { params: { thing } }) })

/** Only the questions that still matter, all on one page: a clerk asks them aloud. */
export const CounterQuestions = ({
  thing,
  answers,
  asked,
  onChange,
}: {
  thing: string
  answers: Answers
  /** The clerk wanted to go on: what is still open is marked. */
  asked: boolean
  onChange: (answers: Answers) => void
}) => {
  const { pick } = useSpeech()
  const guide = useQuery(thingQuery(thing))
  const plan = useQuery({
    queryKey: ['plan', thing, answers],
    queryFn: () => call('planThing', { params: { thing }, body: { answers } }),
    placeholderData: (old) => old,
  })
  const shown = (question: Question) =>
    answers[question.id] !== undefined || plan.data?.remaining.includes(question.id)
  if (!guide.data) return null
  return (
    <section>
      <h2>{pick(guide.data.summary.name, guide.data.summary.nameEn)}</h2>
      <Form layout="vertical" className="questions">
        {guide.data.questions.filter(shown).map((question) => (
          <QuestionField
            key={question.id}
            question={question}
            value={answers[question.id]}
            missing={asked && answers[question.id] === undefined}
            onChange={(value) => onChange({ ...answers, [question.id]: value })}
          />
        ))}
      </Form>
      {plan.data && <Figures plan={plan.data} />}
      {plan.data && <Papers plan={plan.data} />}
      {plan.data && <CounterPromises plan={plan.data} />}
      <RefusalNote error={plan.error} />
    </section>
  )
}
