import { isNotKnown, notKnown } from '#engine/catalogue'
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

/** The control of a question, by the kind of its answer, and 不知道 beside it. */
export const AnswerControl = ({
  mayNotKnow = true,
  ...props
}: AnswerProps & { readonly mayNotKnow?: boolean }) => {
  const { t } = useSpeech()
  const { question, before, onAnswer } = props
  const Kind = kinds[question.type]
  // Where the catalogue has such an option itself, it is among the others.
  const offered = mayNotKnow && isNotKnown(question, notKnown)
  return (
    <>
      <Kind {...props} />
      {offered && (
        <div className="stack-small">
          <button
            type="button"
            className="option option-unknown"
            aria-pressed={before === notKnown}
            aria-describedby="not-known-hint"
            onClick={() => onAnswer(notKnown)}
          >
            {t('question.notKnown')}
          </button>
          <p className="soft small" id="not-known-hint">
            {t('question.notKnownHint')}
          </p>
        </div>
      )}
    </>
  )
}

export const QuestionCard = (props: AnswerProps) => {
  const { t, pick } = useSpeech()
  const { question } = props
  const ask = pick(question.ask, question.askEn)
  return (
    <div className="stack question">
      <PageHeading title={ask}>
        <span id="ask">{ask}</span>
      </PageHeading>
      <AnswerControl {...props} />
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
