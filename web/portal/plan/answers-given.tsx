import { Link } from 'react-router'
import { isNotKnown } from '#engine/catalogue'
import type { Answers, Question, ThingGuide } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'
import { unitWord } from '../../ui/units.ts'
import { withoutAnswer, writeAnswers } from '../questions/answers-in-url.ts'

/** An answer as the person would say it. */
export const useSayAnswer = () => {
  const { t, pick } = useSpeech()
  return (question: Question, value: Answers[string]): string => {
    if (isNotKnown(question, value)) return t('question.notKnown')
    if (typeof value === 'boolean') return value ? t('question.yes') : t('question.no')
    if (typeof value === 'number') return `${value} ${unitWord(question.unit, { t })}`.trim()
    const chosen = question.options.filter((option) => [value].flat().includes(option.value))
    return (
      chosen.map(({ label, labelEn }) => pick(label, labelEn)).join(t('list.separator')) || t('question.none')
    )
  }
}

/** What the plan rests on; each answer can be changed, and only that question is asked again. */
export const AnswersGiven = ({ guide, answers }: { guide: ThingGuide; answers: Answers }) => {
  const { t, pick } = useSpeech()
  const say = useSayAnswer()
  const given = guide.questions.filter(({ id }) => answers[id] !== undefined)
  if (given.length === 0) return null
  return (
    <section className="stack-small" aria-labelledby="answers-given">
      <h2 id="answers-given" className="aside-heading">
        {t('plan.yourAnswers')}
      </h2>
      <ul className="lines">
        {given.map((question) => (
          <li key={question.id} className="given">
            <span className="small soft">{pick(question.ask, question.askEn)}</span>
            <span className="given-answer figures">
              {say(question, answers[question.id] ?? '')}
              <Link
                className="no-print small"
                to={`/things/${guide.summary.code}/questions?${writeAnswers(withoutAnswer(answers, question.id))}`}
                aria-label={t('plan.changeThis', { question: pick(question.ask, question.askEn) })}
              >
                {t('plan.change')}
              </Link>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
