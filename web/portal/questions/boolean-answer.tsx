import { useSpeech } from '../../ui/language.tsx'
import type { AnswerProps } from './answer-props.ts'

/** Two big buttons; one tap answers. */
export const BooleanAnswer = ({ before, onAnswer }: AnswerProps) => {
  const { t } = useSpeech()
  return (
    <fieldset className="options options-two" aria-labelledby="ask">
      <button type="button" className="option" aria-pressed={before === true} onClick={() => onAnswer(true)}>
        {t('question.yes')}
      </button>
      <button
        type="button"
        className="option"
        aria-pressed={before === false}
        onClick={() => onAnswer(false)}
      >
        {t('question.no')}
      </button>
    </fieldset>
  )
}
