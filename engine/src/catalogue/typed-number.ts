import { answerFault } from './check-answers.ts'
import type { Question } from './one-thing.ts'

/** A number as people type it: full-width digits, thousands commas and the unit behind it are understood. */
export const readNumber = (typed: string, unit: string | null): number | undefined => {
  const text = typed.normalize('NFKC').replace(/[\s,，]/g, '')
  const bare = unit && text.endsWith(unit) ? text.slice(0, -unit.length) : text
  return /^-?\d+(\.\d+)?$/.test(bare) ? Number(bare) : undefined
}

type NumberQuestion = {
  readonly id: string
  readonly ask: string
  readonly unit: string | null
  readonly range: Question['range'] | null
}

/** I6 What is wrong with a number as it was typed; the same range decides when the answer is checked (`checkAnswers`). */
export const typedNumberFault = (
  { id, ask, unit, range }: NumberQuestion,
  typed: string,
): 'missing' | 'unreadable' | 'range' | undefined => {
  if (typed.trim() === '') return 'missing'
  const value = readNumber(typed, unit)
  if (value === undefined) return 'unreadable'
  return answerFault({ id, ask, type: 'number', ...(range && { range }) }, value) ? 'range' : undefined
}
