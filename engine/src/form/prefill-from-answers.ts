import { type Answers, notKnown } from '#engine/catalogue'
import { type AnswerFact, answerFacts } from './answer-facts.ts'
import { checkValue } from './check-value.ts'
import type { FieldShape, FormField, FormValues } from './types.ts'

/** What a fact makes of an answer: the field's value, if the field takes it. */
const valueSaid = (
  { question, options }: AnswerFact,
  answers: Answers,
  field: FieldShape,
): string | undefined => {
  const answer = answers[question]
  if (answer === undefined || answer === notKnown || Array.isArray(answer)) return undefined
  const text = options ? options[String(answer)] : String(answer)
  const checked = text === undefined ? undefined : checkValue(field, text)
  return checked?.ok ? checked.value : undefined
}

/** F11. Values the person has given already by answering; only for fields of this form, and only values the field takes. */
export const prefillFromAnswers = (answers: Answers, fields: readonly FormField[]): FormValues => {
  const known: Record<string, string> = {}
  for (const fact of answerFacts) {
    const field = fields.find(({ element }) => element === fact.element)
    const value = field && valueSaid(fact, answers, field)
    if (value !== undefined) known[fact.element] = value
  }
  return known
}

/** F22. What an answer leaves of a field: one value, or some of its options; null where no answer decides it. */
export const decidedBy = (
  answers: Answers,
  field: FieldShape,
): { readonly question: string; readonly values: readonly string[] } | null => {
  const fact = answerFacts.find(({ element }) => element === field.element)
  const value = fact && valueSaid(fact, answers, field)
  if (!fact || value === undefined) return null
  const also = fact.also?.[String(answers[fact.question])] ?? []
  return {
    question: fact.question,
    values: [value, ...also.filter((option) => field.options.includes(option))],
  }
}

/** F28 What the person cannot say as an answer they need not say on the form: it is settled before acceptance, and then stands there (F22). */
export const saysWhatIsOpen = (
  { unsettled = [] }: { readonly unsettled?: readonly string[] },
  element: string,
): boolean => answerFacts.some(({ question, element: of }) => of === element && unsettled.includes(question))
