import type { Question } from '../../../contract/client.ts'

type NumberFault = 'question.numberMissing' | 'question.numberUnreadable' | 'question.numberRange'

/** A number as people type it: full-width digits, thousands commas and the unit behind it are understood. */
export const readNumber = (typed: string, unit: string | null): number | undefined => {
  const text = typed.normalize('NFKC').replace(/[\s,，]/g, '')
  const bare = unit && text.endsWith(unit) ? text.slice(0, -unit.length) : text
  return /^-?\d+(\.\d+)?$/.test(bare) ? Number(bare) : undefined
}

/** What is wrong with a typed number, as the key of its sentence, or null. */
export const checkNumber = (question: Question, typed: string): NumberFault | null => {
  if (typed.trim() === '') return 'question.numberMissing'
  const value = readNumber(typed, question.unit)
  if (value === undefined) return 'question.numberUnreadable'
  const [least, most] = question.range ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  return value < least || value > most ? 'question.numberRange' : null
}
