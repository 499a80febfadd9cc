import {
  type Answers,
  type AnswerValue,
  type Condition,
  compileCondition,
  type Question,
} from '#engine/catalogue'
import { numberParts, optionsNamed } from './scenarios.ts'

/** One row as it could be, the answers beside it, and whether it has the matter; null while the row does not say, and then it has. */
export type TriedRow = { readonly values: Answers; readonly has: boolean | null }

const mostTries = 4096
const shownOfEach = 4

/** What tells rows apart: a number on both sides of every threshold and on it, an option named and another one, yes and no. */
const valuesOf = (question: Question, condition: Condition): AnswerValue[] => {
  if (question.type === 'boolean') return [true, false]
  if (question.type === 'number') {
    const [least, most] = question.range ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
    const on = (condition.cuts.get(question.id) ?? []).map(({ at }) => at)
    const all = [...numberParts(question, [condition]).map(({ value }) => value), ...on]
    return [...new Set(all)].filter((value) => value >= least && value <= most).sort((a, b) => a - b)
  }
  const named = optionsNamed(question, [condition])
  const other = (question.options ?? []).map(({ value }) => value).find((value) => !named.includes(value))
  const one = other === undefined ? named : [...named, other]
  return question.type === 'multi' ? one.map((value) => [value]) : one
}

const combined = (asked: readonly Question[], condition: Condition): Answers[] => {
  let all: Answers[] = [{}]
  for (const question of asked) {
    const values = valuesOf(question, condition)
    if (all.length * values.length > mostTries) return []
    all = all.flatMap((row) => values.map((value) => ({ ...row, [question.id]: value })))
  }
  return all
}

/**
 * D14 A few rows on each side of a row condition, those that have the matter first, and for each of its columns one row in which it is
 * empty where that leaves it open. None while it does not compile, reads nothing, or tells too many rows apart.
 */
export const triedRows = (
  questions: readonly Question[],
  columns: ReadonlySet<string>,
  text: string,
): readonly TriedRow[] => {
  const variables = new Map(
    questions.map(({ id, type, options = [] }) => [id, { type, options: options.map(({ value }) => value) }]),
  )
  const compiled = compileCondition(text, variables, '')
  if (!compiled.ok) return []
  const condition = compiled.value
  const asked = questions.filter(({ id }) => condition.variables.has(id))
  const rows = combined(asked, condition).map((values) => ({ values, has: condition.evaluate(values) }))
  if (asked.length === 0) return []
  const open = asked.flatMap(({ id }): TriedRow[] => {
    if (!columns.has(id)) return []
    const without = rows.flatMap(({ values }) => {
      const { [id]: _empty, ...rest } = values
      return condition.evaluate(rest) === null ? [{ values: rest, has: null }] : []
    })
    return without.slice(0, 1)
  })
  return [
    ...rows.filter(({ has }) => has === true).slice(0, shownOfEach),
    ...rows.filter(({ has }) => has === false).slice(0, shownOfEach),
    ...open,
  ]
}
