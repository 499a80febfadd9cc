import type { Question } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'
import { PageHeading } from '../shell/page-heading.tsx'
import type { AnswerProps } from './answer-props.ts'
import { BooleanAnswer } from './boolean-answer.tsx'
import { MultiAnswer } from './multi-answer.tsx'
import { NumberAnswer } from './number-answer.tsx'
import { SingleAnswer } from './single-answer.tsx'

const kinds: Record<Question['type'], (props: AnswerProps) => React.ReactNode> = {
  boolean: BooleanAnswer,
  number: NumberAnswer,
  single: SingleAnswer,
  multi: MultiAnswer,
}

export const QuestionCard = (props: AnswerProps) => {
  const { t, pick } = useSpeech()
  const { question } = props
  const Kind = kinds[question.type]
  const ask = pick(question.ask, question.askEn)
  return (
    <div className="stack question">
      <PageHeading title={ask}>
        <span id="ask">{ask}</span>
      </PageHeading>
      <Kind {...props} />
      {question.decides.length > 0 && (
        <details>
          <summary>{t('question.why')}</summary>
          <div className="stack-small why">
            <p>{t('question.decides')}</p>
            <ul className="prepare">
              {question.decides.map((matter) => (
                <li key={matter.matter}>{pick(matter.name, matter.nameEn)}</li>
              ))}
            </ul>
          </div>
        </details>
      )}
    </div>
  )
}
