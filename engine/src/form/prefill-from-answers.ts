import type { Answers } from '#engine/catalogue'
import { answerFacts } from './answer-facts.ts'
import { checkValue } from './check-value.ts'
import type { FormField, FormValues } from './types.ts'

/** F11. Values the person has given already by answering; only for fields of this form, and only values the field takes. */
export const prefillFromAnswers = (answers: Answers, fields: readonly FormField[]): FormValues => {
  const known: Record<string, string> = {}
  for (const { question, element, options } of answerFacts) {
    const field = fields.find((one) => one.element === element)
    const answer = answers[question]
    if (!field || answer === undefined || Array.isArray(answer)) continue
    const text = options ? options[String(answer)] : String(answer)
    const checked = text === undefined ? undefined : checkValue(field, text)
    if (checked?.ok) known[element] = checked.value
  }
  return known
}
