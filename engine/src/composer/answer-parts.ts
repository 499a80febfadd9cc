import { type AnswerValue, answerSaid, type Condition, type Question, rangeSaid } from '#engine/catalogue'
import type { Said } from '#engine/kernel'
import { numberParts, optionsNamed } from './scenarios.ts'

/** Answers to one question that no condition tells apart: one of them, and how people say them. */
export type AnswerPart = { readonly value: AnswerValue; readonly said: Said }

const joined = (parts: readonly Said[]): Said => ({
  zh: parts.map(({ zh }) => zh).join('、'),
  en: parts.map(({ en }) => en).join(', '),
})

const choiceParts = (question: Question, named: readonly string[]): AnswerPart[] => {
  const others = (question.options ?? []).map(({ value }) => value).filter((value) => !named.includes(value))
  const [other] = others
  return [
    ...named.map((value) => ({ value, said: answerSaid(question, value) })),
    ...(other === undefined
      ? []
      : [{ value: other, said: joined(others.map((value) => answerSaid(question, value))) }]),
  ]
}

/** The answers to a question as far as conditions tell them apart. Of several that may be chosen together, each by itself, and none. */
export const answerParts = (question: Question, conditions: readonly Condition[]): AnswerPart[] => {
  if (question.type === 'boolean')
    return [true, false].map((value) => ({ value, said: answerSaid(question, value) }))
  if (question.type === 'number')
    return numberParts(question, conditions).map(({ value, from, to }) => ({
      value,
      said: rangeSaid(question, from, to),
    }))
  const named = optionsNamed(question, conditions)
  if (question.type === 'single') return choiceParts(question, named)
  return [[], ...named.map((value) => [value])].map((value) => ({ value, said: answerSaid(question, value) }))
}

export const samePart = (answer: AnswerValue | undefined, { value }: AnswerPart): boolean =>
  Array.isArray(value) || Array.isArray(answer) ? `${answer}` === `${value}` : answer === value
