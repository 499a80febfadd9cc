import { type FormEvent, useRef, useState } from 'react'
import { readNumber, typedNumberFault } from '#engine/catalogue'
import { useSpeech } from '../../ui/language.tsx'
import { unitWord } from '../../ui/units.ts'
import type { AnswerProps } from './answer-props.ts'

export const NumberAnswer = ({ question, before, onAnswer }: AnswerProps) => {
  const { t } = useSpeech()
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(typeof before === 'number' ? String(before) : '')
  const [fault, setFault] = useState<ReturnType<typeof typedNumberFault>>()
  const unit = unitWord(question.unit, { t })
  const [least, most] = question.range ?? []
  const sentences = {
    missing: t('question.numberMissing', { example: String(question.sample) }),
    unreadable: t('question.numberUnreadable', { example: String(question.sample) }),
    range: t('question.numberRange', { least: least ?? '', most: most ?? '', unit }),
  }
  const send = (event: FormEvent) => {
    event.preventDefault()
    const wrong = typedNumberFault(question, typed)
    setFault(wrong)
    const value = readNumber(typed, question.unit)
    if (wrong || value === undefined) field.current?.focus()
    else onAnswer(value)
  }
  return (
    <form className="stack" onSubmit={send} noValidate>
      <div className="field">
        {question.range && (
          <p className="hint figures" id="range">
            {t('question.range', { least: least ?? '', most: most ?? '', unit })}
          </p>
        )}
        <div className="with-unit number-answer">
          <input
            ref={field}
            className="input number"
            inputMode="decimal"
            autoComplete="off"
            aria-labelledby="ask"
            aria-describedby="range number-fault"
            aria-invalid={fault !== undefined}
            value={typed}
            maxLength={20}
            onChange={(event) => setTyped(event.target.value)}
          />
          <span>{unit}</span>
        </div>
        <p className="fault" id="number-fault" role="alert">
          {fault && sentences[fault]}
        </p>
      </div>
      <p>
        <button type="submit" className="button button-large">
          {t('question.next')}
        </button>
      </p>
    </form>
  )
}
