import { useQuery } from '@tanstack/react-query'
import type { CaseView } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'
import { useSayAnswer } from '../plan/answers-given.tsx'
import { thingQuery } from '../queries.ts'

/** The answers the plan rests on, as the person gave them. */
export const AnswersRead = ({ view }: { view: CaseView }) => {
  const { t, pick } = useSpeech()
  const say = useSayAnswer()
  const { data } = useQuery(thingQuery(view.thing.code))
  const given = data?.questions.filter(({ id }) => view.answers[id] !== undefined) ?? []
  if (given.length === 0) return null
  return (
    <section className="section">
      <h2>{t('plan.yourAnswers')}</h2>
      <dl className="read">
        {given.map((question) => (
          <div key={question.id}>
            <dt>{pick(question.ask, question.askEn)}</dt>
            <dd className="figures">{say(question, view.answers[question.id] ?? '')}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
