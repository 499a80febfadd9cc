import { isNotKnown } from '#engine/catalogue'
import type { Answers, Question } from '../../../contract/client.ts'

type Value = Answers[string]

const readNumber = ({ range }: Question, text: string): number | undefined => {
  const value = text === '' ? Number.NaN : Number(text)
  const fits = Number.isFinite(value) && (!range || (value >= range[0] && value <= range[1]))
  return fits ? value : undefined
}

const readValue = (question: Question, text: string): Value | undefined => {
  if (isNotKnown(question, text)) return text
  if (question.type === 'boolean') return text === 'yes' ? true : text === 'no' ? false : undefined
  if (question.type === 'number') return readNumber(question, text)
  const known = new Set(question.options.map(({ value }) => value))
  if (question.type === 'single') return known.has(text) ? text : undefined
  const chosen = text === '' ? [] : text.split(',')
  return chosen.every((value) => known.has(value)) ? chosen : undefined
}

const writeValue = (value: Value): string => {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return Array.isArray(value) ? value.join(',') : String(value)
}

/** Reads answers from the address. What does not fit its question is left out, so that an old link asks again instead of failing. */
export const readAnswers = (questions: readonly Question[], search: URLSearchParams): Answers => {
  const byId = new Map(questions.map((question) => [question.id, question]))
  const answers: Answers = {}
  for (const [id, text] of search) {
    const question = byId.get(id)
    const value = question && readValue(question, text)
    if (value !== undefined) answers[id] = value
  }
  return answers
}

/** The address part for answers, in the order they were given, so that the last one can be taken back. */
export const writeAnswers = (answers: Answers): string =>
  new URLSearchParams(Object.entries(answers).map(([id, value]) => [id, writeValue(value)])).toString()

/** Answers without one of them: that question is asked again. */
export const withoutAnswer = (answers: Answers, id: string): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([other]) => other !== id))

/** The question answered last, or undefined at the beginning. */
export const lastAnswered = (answers: Answers): string | undefined => Object.keys(answers).at(-1)
