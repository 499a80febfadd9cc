import { useSpeech } from '../../ui/language.tsx'
import type { AnswerProps } from './answer-props.ts'

export const SingleAnswer = ({ question, before, onAnswer }: AnswerProps) => {
  const { pick } = useSpeech()
  return (
    <fieldset className="options" aria-labelledby="ask">
      {question.options.map(({ value, label, labelEn }) => (
        <button
          key={value}
          type="button"
          className="option"
          aria-pressed={before === value}
          onClick={() => onAnswer(value)}
        >
          {pick(label, labelEn)}
        </button>
      ))}
    </fieldset>
  )
}
