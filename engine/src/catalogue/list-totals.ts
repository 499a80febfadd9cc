import { answerFault } from './check-answers.ts'
import { type Condition, compileCondition } from './condition.ts'
import type { DataElement, ListTotal } from './data-element.ts'
import { knownAnswers } from './not-known.ts'
import type { Answers, OneThing, Question } from './one-thing.ts'
import { fieldVariables } from './validate-field-cuts.ts'
import { type Scope, valueFor } from './value-expression.ts'

/** One row as it was typed: column → text. */
export type RowCells = Readonly<Record<string, string>>
/** D10 The rows of a list; `closed`: the person said that there are no more. */
export type ListRows = { readonly rows: readonly RowCells[]; readonly closed: boolean }
type Elements = ReadonlyMap<string, DataElement>

const conditions = new WeakMap<object, Map<string, Condition | null>>()

type Questions = ReadonlyMap<string, Question>

/** A condition over the columns of a list and the questions, compiled once; null where it does not compile. `owner` is what it was written in. */
const rowCondition = (
  owner: object,
  text: string,
  elements: Elements,
  questions: Questions = new Map(),
): Condition | null => {
  const known = conditions.get(owner) ?? new Map<string, Condition | null>()
  conditions.set(owner, known)
  const found = known.get(text)
  if (found !== undefined) return found
  const compiled = compileCondition(text, fieldVariables(text, questions, elements), '')
  const made = compiled.ok ? compiled.value : null
  known.set(text, made)
  return made
}

/** D10 The cells of one row as conditions read them; what is empty or no value of its kind is unknown. */
const rowScope = (cells: RowCells, columns: readonly string[], elements: Elements): Scope => {
  const scope: Record<string, Scope[string]> = {}
  for (const column of columns) {
    const element = elements.get(column)
    const value = element && valueFor(element.type, cells[column] ?? '')
    if (value !== undefined) scope[column] = value
  }
  return scope
}

/** Amounts have at most six decimals; what floating point adds behind them is none. */
const rounded = (value: number): number => Number(value.toFixed(6))

type Truths = readonly (boolean | null)[]

const some = (truths: Truths, closed: boolean): boolean | undefined => {
  if (truths.includes(true)) return true
  return closed && !truths.includes(null) ? false : undefined
}

const over: Readonly<Record<'sum' | 'min' | 'max', (numbers: readonly number[]) => number>> = {
  sum: (numbers) => rounded(numbers.reduce((all, one) => all + one, 0)),
  min: (numbers) => Math.min(...numbers),
  max: (numbers) => Math.max(...numbers),
}

type Total = number | boolean | string

/** The names of the rows that count, as a Chinese list; a row without one, or of which it is not known, leaves it unknown. */
const namesOf = (rows: readonly RowCells[], truths: Truths, column: string): string | undefined => {
  const names = rows.flatMap((cells, place) => (truths[place] ? [(cells[column] ?? '').trim()] : []))
  return truths.includes(null) || names.includes('') ? undefined : names.join('、')
}

/**
 * D10 A total of a list; undefined while it is not known. An open list decides only what further rows cannot change: that some row is
 * so, that not every row is. An empty closed list has no least and no greatest.
 */
export const listTotal = (
  total: ListTotal,
  { rows, closed }: ListRows,
  columns: readonly string[],
  elements: Elements,
): Total | undefined => {
  const { by, column = '', where } = total
  const condition = where === undefined ? undefined : rowCondition(total, where, elements)
  const scopes = rows.map((cells) => rowScope(cells, columns, elements))
  const truths: Truths = scopes.map((scope) => (condition ? condition.evaluate(scope) : where === undefined))
  if (by === 'some') return some(truths, closed)
  if (by === 'every') {
    const against = some(
      truths.map((truth) => (truth === null ? null : !truth)),
      closed,
    )
    return against === undefined ? undefined : !against
  }
  if (!closed) return undefined
  if (by === 'join') return namesOf(rows, truths, column)
  if (by === 'count') return truths.includes(null) ? undefined : truths.filter(Boolean).length
  const numbers = scopes.flatMap((scope) => (typeof scope[column] === 'number' ? [scope[column]] : []))
  if (numbers.length < rows.length || (rows.length === 0 && by !== 'sum')) return undefined
  return over[by](numbers)
}

type Lists = {
  readonly element: Elements
  readonly elements: readonly DataElement[]
}

const totalsIn = new WeakMap<object, ReadonlyMap<string, { list: DataElement; total: ListTotal }>>()

/** Every total of a catalogue by its name. */
export const totalsByName = (
  elements: readonly DataElement[],
): ReadonlyMap<string, { readonly list: DataElement; readonly total: ListTotal }> => {
  const known = totalsIn.get(elements)
  if (known) return known
  const made = new Map(
    elements.flatMap((list) =>
      (list.list?.totals ?? []).map((total) => [total.id, { list, total }] as const),
    ),
  )
  totalsIn.set(elements, made)
  return made
}

/** D10 The value of a total by its name, from the lists as they stand. */
const totalNamed = (
  { element, elements }: Lists,
  name: string,
  listOf: (element: string) => ListRows | undefined,
): Total | undefined => {
  const found = totalsByName(elements).get(name)
  const rows = found && listOf(found.list.id)
  return rows && found ? listTotal(found.total, rows, found.list.list?.columns ?? [], element) : undefined
}

/** D10 What the lists of the form answer of a thing's questions. */
export const reckonedAnswers = (
  catalogue: Lists,
  { questions = [] }: Pick<OneThing, 'questions'>,
  listOf: (element: string) => ListRows | undefined,
): Answers => {
  const answers: Record<string, Answers[string]> = {}
  for (const question of questions) {
    const { id, reckoned } = question
    const value = reckoned === undefined ? undefined : totalNamed(catalogue, reckoned, listOf)
    if (value !== undefined && !answerFault(question, value)) answers[id] = value
  }
  return answers
}

/** What `each` is read over beside the row itself. */
export type RowGround = {
  readonly thing: Pick<OneThing, 'questions'>
  readonly answers: Answers
  readonly elements: Elements
}

/** D10 The places (from 1) of the rows that have a matter by themselves; a row of which it is not known has it. */
export const rowsWith = (
  owner: { readonly each?: string | undefined },
  list: DataElement,
  rows: readonly RowCells[],
  { thing, answers, elements }: RowGround,
): number[] => {
  const { each } = owner
  const questions = new Map((thing.questions ?? []).map((question) => [question.id, question]))
  const condition = each === undefined ? null : rowCondition(owner, each, elements, questions)
  const known = knownAnswers(thing, answers)
  const columns = list.list?.columns ?? []
  return rows.flatMap((cells, place) =>
    condition?.evaluate({ ...known, ...rowScope(cells, columns, elements) }) === false ? [] : [place + 1],
  )
}
