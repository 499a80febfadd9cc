import { useId } from 'react'
import type { Answers, Question } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'
import { unitWord } from '../../ui/units.ts'
import { readScenarioNumber } from './read-scenario-number.ts'

type FieldProps = {
  readonly question: Question
  readonly value: Answers[string] | undefined
  readonly onAnswer: (value: Answers[string]) => void
}

const Choice = ({ question, value, onAnswer }: FieldProps) => {
  const { t, pick } = useSpeech()
  const id = useId()
  const options =
    question.type === 'boolean'
      ? [
          { value: 'true', text: t('question.yes') },
          { value: 'false', text: t('question.no') },
        ]
      : question.options.map((option) => ({ value: option.value, text: pick(option.label, option.labelEn) }))
  const read = (text: string) => (question.type === 'boolean' ? text === 'true' : text)
  return (
    <div className="field">
      <label htmlFor={id}>{pick(question.ask, question.askEn)}</label>
      <select
        id={id}
        className="input"
        value={String(value ?? '')}
        onChange={(event) => onAnswer(read(event.target.value))}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </div>
  )
}

const Several = ({ question, value, onAnswer }: FieldProps) => {
  const { pick } = useSpeech()
  const chosen = Array.isArray(value) ? value : []
  const toggle = (option: string) =>
    onAnswer(chosen.includes(option) ? chosen.filter((one) => one !== option) : [...chosen, option])
  return (
    <fieldset className="field several">
      <legend>{pick(question.ask, question.askEn)}</legend>
      {question.options.map((option) => (
        <label key={option.value} className="several-option">
          <input
            type="checkbox"
            checked={chosen.includes(option.value)}
            onChange={() => toggle(option.value)}
          />
          {pick(option.label, option.labelEn)}
        </label>
      ))}
    </fieldset>
  )
}

const NumberField = ({ question, value, onAnswer }: FieldProps) => {
  const speech = useSpeech()
  const { pick } = speech
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{pick(question.ask, question.askEn)}</label>
      <div className="with-unit">
        <input
          id={id}
          className="input number"
          inputMode="decimal"
          autoComplete="off"
          maxLength={20}
          defaultValue={String(value ?? '')}
          onChange={(event) => {
            const number = readScenarioNumber(event.target.value, question.range)
            if (number !== undefined) onAnswer(number)
          }}
        />
        <span>{unitWord(question.unit, speech)}</span>
      </div>
    </div>
  )
}

const kinds: Record<Question['type'], (props: FieldProps) => React.ReactNode> = {
  boolean: Choice,
  single: Choice,
  multi: Several,
  number: NumberField,
}

type ScenarioFormProps = {
  readonly questions: readonly Question[]
  readonly answers: Answers
  readonly onChange: (answers: Answers) => void
}

/** All questions of the draft at once: who reads a draft wants to see what is asked, not be led through it. */
export const ScenarioForm = ({ questions, answers, onChange }: ScenarioFormProps) => {
  const { t } = useSpeech()
  if (questions.length === 0) return <p>{t('comments.noQuestions')}</p>
  return (
    <details className="scenario">
      <summary>{t('comments.asked', { count: questions.length })}</summary>
      <p className="soft">{t('comments.tryYours')}</p>
      <div className="scenario-fields">
        {questions.map((question) => {
          const Kind = kinds[question.type]
          return (
            <Kind
              key={question.id}
              question={question}
              value={answers[question.id]}
              onAnswer={(value) => onChange({ ...answers, [question.id]: value })}
            />
          )
        })}
      </div>
    </details>
  )
}
