import { type FormEvent, useState } from 'react'
import { useSpeech } from '../../ui/language.tsx'
import type { AnswerProps } from './answer-props.ts'

/** Several may be chosen; choosing none is an answer too and is said so on the button. */
export const MultiAnswer = ({ question, before, onAnswer }: AnswerProps) => {
  const { t, pick } = useSpeech()
  const [chosen, setChosen] = useState<readonly string[]>(Array.isArray(before) ? before : [])
  const toggle = (value: string) =>
    setChosen(chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value])
  const send = (event: FormEvent) => {
    event.preventDefault()
    onAnswer(question.options.map(({ value }) => value).filter((value) => chosen.includes(value)))
  }
  return (
    <form className="stack" onSubmit={send}>
      <p className="soft">{t('question.several')}</p>
      <fieldset className="options" aria-labelledby="ask">
        {question.options.map(({ value, label, labelEn }) => (
          <label key={value} className="option option-check">
            <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} />
            {pick(label, labelEn)}
          </label>
        ))}
      </fieldset>
      <p>
        <button type="submit" className="button button-large">
          {chosen.length === 0 ? t('question.none') : t('question.next')}
        </button>
      </p>
    </form>
  )
}
