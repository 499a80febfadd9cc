import { useQuery } from '@tanstack/react-query'
import { Navigate, useNavigate, useParams, useSearchParams } from 'react-router'
import type { Answers, PlanView, Question } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'
import { planQuery, thingQuery } from '../queries.ts'
import { BackLink } from '../shell/back-link.tsx'
import { FailedQuery } from '../shell/failed-query.tsx'
import { Waiting } from '../shell/waiting.tsx'
import { lastAnswered, readAnswers, withoutAnswer, writeAnswers } from './answers-in-url.ts'
import { LiveNumbers } from './live-numbers.tsx'
import { QuestionCard } from './question-card.tsx'
import { rememberAnswer, rememberedAnswer } from './remembered-answers.ts'
import './questions.css'

type AskProps = { readonly thing: string; readonly questions: readonly Question[]; readonly answers: Answers }

/** One question a page, only those that still matter (D3); the address holds the answers, so back, reload and sharing work. */
export const QuestionsPage = () => {
  const { thing = '' } = useParams()
  const [search] = useSearchParams()
  const { data, error, refetch } = useQuery(thingQuery(thing))
  return (
    <div className="page-width narrow stack questions">
      {error && <FailedQuery error={error} retry={refetch} />}
      {!data && !error && <Waiting />}
      {data && <Ask thing={thing} questions={data.questions} answers={readAnswers(data.questions, search)} />}
    </div>
  )
}

const Ask = ({ thing, questions, answers }: AskProps) => {
  const { data: plan, error, refetch, isPlaceholderData } = useQuery(planQuery(thing, answers))
  if (error) return <FailedQuery error={error} retry={refetch} />
  if (!plan) return <Waiting />
  // Numbers of the answer before must not choose the next question.
  if (isPlaceholderData) return <Pending plan={plan} />
  const question = questions.find(({ id }) => id === plan.ask)
  if (!question) return <Navigate to={`/things/${thing}/plan?${writeAnswers(answers)}`} replace />
  return <Current thing={thing} question={question} plan={plan} answers={answers} />
}

const Pending = ({ plan }: { plan: PlanView }) => (
  <>
    <Waiting />
    <LiveNumbers plan={plan} />
  </>
)

type CurrentProps = {
  readonly thing: string
  readonly question: Question
  readonly plan: PlanView
  readonly answers: Answers
}

const Current = ({ thing, question, plan, answers }: CurrentProps) => {
  const { t } = useSpeech()
  const navigate = useNavigate()
  const last = lastAnswered(answers)
  const back = last
    ? `/things/${thing}/questions?${writeAnswers(withoutAnswer(answers, last))}`
    : `/things/${thing}`
  const answer = (value: Answers[string]) => {
    rememberAnswer(thing, question.id, value)
    navigate(`/things/${thing}/questions?${writeAnswers({ ...answers, [question.id]: value })}`)
  }
  return (
    <>
      <Remaining answered={Object.keys(answers).length} remaining={plan.remaining.length} />
      <BackLink to={back}>{last ? t('question.back') : t('question.backToGuide')}</BackLink>
      <QuestionCard
        key={question.id}
        question={question}
        before={rememberedAnswer(thing, question.id)}
        onAnswer={answer}
      />
      <LiveNumbers plan={plan} />
    </>
  )
}

/** The thin line: how many are left at most. */
const Remaining = ({ answered, remaining }: { answered: number; remaining: number }) => {
  const { t } = useSpeech()
  return (
    <div className="remaining">
      <div className="remaining-line" aria-hidden>
        <span style={{ width: `${(100 * answered) / Math.max(1, answered + remaining)}%` }} />
      </div>
      <p className="soft small figures" role="status">
        {remaining === 1 ? t('question.lastOne') : t('question.left', { count: remaining })}
      </p>
    </div>
  )
}
