import { useSpeech } from '../../../../ui/language.tsx'
import type { DraftQuestion } from '../draft/sections.ts'
import { conditionWords } from './condition-words.ts'

/** A condition to be read: in words where lines can say it, else as the text it is. */
export const ConditionSaid = ({
  text,
  questions,
  always,
}: {
  text: string
  questions: readonly DraftQuestion[]
  always?: string
}) => {
  const speech = useSpeech()
  const words = conditionWords(text, questions, speech)
  if (words === '') return <span className="quiet">{always ?? speech.t('version.always')}</span>
  return words === null ? <code className="code-text">{text}</code> : <span>{words}</span>
}
