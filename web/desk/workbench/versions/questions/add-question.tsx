import { AutoComplete, Button, Input } from 'antd'
import { useState } from 'react'
import { useSpeech } from '../../../../ui/language.tsx'
import { useDraft } from '../draft/draft-context.ts'
import type { DraftQuestion } from '../draft/sections.ts'
import { useChoices } from '../draft/use-choices.ts'
import { newQuestion, unasked } from './question-edits.ts'

type Props = {
  readonly questions: readonly DraftQuestion[]
  readonly onAdd: (question: DraftQuestion) => void
}

/** Questions the chosen matters need and nobody asks; one press takes the wording that is in use elsewhere. */
export const MissingQuestions = ({ onAdd }: { onAdd: Props['onAdd'] }) => {
  const { t, pick } = useSpeech()
  const { questions = [], matters: rows } = useDraft()
  const { choices, matters } = useChoices()
  const ids = unasked(questions, rows, (code) => matters.get(code)?.papers ?? [])
  if (ids.length === 0) return null
  const known = (id: string) => choices?.questions.find(({ question }) => question.id === id)
  return (
    <div className="missing-questions">
      <p className="hint-seal">{t('version.unasked', { count: ids.length })}</p>
      <ul className="plain-list">
        {ids.map((id) => {
          const found = known(id)
          return (
            <li key={id}>
              <code>{id}</code>{' '}
              {found && (
                <span className="quiet">
                  {pick(found.question.ask, found.question.ask_en ?? '')}{' '}
                  {t('version.askedIn', { count: found.things })}
                </span>
              )}{' '}
              <Button
                size="small"
                onClick={() => onAdd(found?.question ?? { id, ask: '', type: 'boolean' })}
                aria-label={t('version.addQuestionOf', { name: id })}
              >
                {t('version.add')}
              </Button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

/** A new question: typed, or taken from those that are asked elsewhere, so that one fact has one id everywhere. */
export const AddQuestion = ({ questions, onAdd }: Props) => {
  const { t, pick } = useSpeech()
  const { choices } = useChoices()
  const [text, setText] = useState('')
  const wanted = text.trim().toLowerCase()
  const options = (choices?.questions ?? [])
    .filter(({ question }) => !questions.some(({ id }) => id === question.id))
    .filter(({ question }) =>
      [question.id, question.ask, question.ask_en ?? ''].some((word) => word.toLowerCase().includes(wanted)),
    )
    .slice(0, 12)
    .map(({ question, things }) => ({
      value: question.id,
      label: (
        <span className="bank-row">
          {pick(question.ask, question.ask_en ?? '')}{' '}
          <span className="quiet small">{t('version.askedIn', { count: things })}</span>
        </span>
      ),
    }))
  const addTyped = () => {
    onAdd(newQuestion(questions, text.trim()))
    setText('')
  }
  return (
    <div className="add-row">
      <AutoComplete
        className="add-field"
        options={options}
        value={text}
        onChange={(value: string) => setText(value ?? '')}
        onSelect={(id: string) => {
          const found = choices?.questions.find(({ question }) => question.id === id)
          if (found) onAdd(found.question)
          setText('')
        }}
        popupMatchSelectWidth={false}
      >
        <Input maxLength={120} aria-label={t('version.addQuestion')} placeholder={t('version.addQuestion')} />
      </AutoComplete>
      <Button onClick={addTyped}>{t('version.addNewQuestion')}</Button>
    </div>
  )
}
