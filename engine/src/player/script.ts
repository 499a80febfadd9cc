import type { Composed } from '#engine/casework'
import { type Answers, type Catalogue, checkAnswers, type OneThing, sampleAnswers } from '#engine/catalogue'
import { ok, type Result, refuse } from '#engine/kernel'
import { failPlay } from './problems.ts'

/** PL1 A case as somebody wrote it down: what is asked for, what is not handed in, and who does what when. */
export type Script = {
  readonly thing: OneThing
  readonly answers: Answers
  /** Materials that are not handed in at first. */
  readonly missing: ReadonlySet<string>
  /** List element → its rows as they were written, or how many there are. */
  readonly rows: Readonly<Record<string, readonly Cells[] | number>>
  readonly entries: readonly Entry[]
}
type Cells = Readonly<Record<string, string>>
export type Entry = Readonly<Record<string, unknown>>

/** What a script is played on. */
export type Scene = {
  readonly catalogue: Catalogue
  readonly script: Script
  readonly composed: Composed
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

const unreadable = (why: string, place?: string) => refuse(failPlay('play_unreadable', { why }, place))

const thingNamed = (catalogue: Catalogue, wanted: unknown): OneThing | undefined =>
  typeof wanted === 'string'
    ? (catalogue.thing.get(wanted) ?? [...catalogue.thing.values()].find(({ name }) => name === wanted))
    : undefined

const cellsOf = (row: unknown): Cells =>
  isObject(row) ? Object.fromEntries(Object.entries(row).map(([key, value]) => [key, String(value)])) : {}

const mostRows = 500
const rowsFrom = (value: unknown): readonly Cells[] | number | undefined => {
  if (Array.isArray(value)) return value.length <= mostRows ? value.map(cellsOf) : undefined
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= mostRows
    ? Number(value)
    : undefined
}

/** Rows of lists, written by themselves or among the answers. */
const listsOf = (catalogue: Catalogue, ...written: readonly unknown[]) => {
  const lists: Record<string, readonly Cells[] | number> = {}
  for (const one of written)
    for (const [key, value] of Object.entries(isObject(one) ? one : {})) {
      const rows = catalogue.element.get(key)?.list ? rowsFrom(value) : undefined
      if (rows !== undefined) lists[key] = rows
    }
  return lists
}

const answersOf = (
  thing: OneThing,
  written: unknown,
  lists: Readonly<Record<string, unknown>>,
): Result<Answers> => {
  if (written === 'sample') return checkAnswers(thing, sampleAnswers(thing))
  if (!isObject(written)) return unreadable('answers is neither "sample" nor an object', 'answers')
  const asked = new Set(thing.questions?.map(({ id }) => id))
  return checkAnswers(
    thing,
    Object.fromEntries(Object.entries(written).filter(([key]) => asked.has(key) || !(key in lists))),
  )
}

/** Levels a script could need are few; what is nested without end could neither be read nor be told again. */
const deepest = 30
const tooDeep = (file: unknown): boolean => {
  let level: unknown[] = [file]
  for (let depth = 0; level.length; depth += 1) {
    if (depth > deepest) return true
    level = level.flatMap((one) => (one !== null && typeof one === 'object' ? Object.values(one) : []))
  }
  return false
}

/** Rows that no list has, or that are no rows, would otherwise be left out unseen. */
const rowsWrong = (catalogue: Catalogue, written: unknown): string | undefined => {
  if (written === undefined || written === null) return undefined
  if (!isObject(written)) return 'rows is no object'
  const wrong = Object.keys(written).find(
    (key) => !catalogue.element.get(key)?.list || rowsFrom(written[key]) === undefined,
  )
  return wrong && `rows of ${JSON.stringify(wrong)} are no list, or no number up to ${mostRows}`
}

/** PL1 Reads what was written; what cannot be begun at all is refused. A wrong step is no matter of the file: it is a refused step. */
export const readScript = (catalogue: Catalogue, file: unknown): Result<Script> => {
  if (!isObject(file)) return unreadable('not a JSON object')
  if (tooDeep(file)) return unreadable(`nested deeper than ${deepest} levels`)
  const thing = thingNamed(catalogue, file.thing)
  if (!thing) return unreadable(`no one thing is called ${JSON.stringify(file.thing ?? null)}`, 'thing')
  const wrongRows = rowsWrong(catalogue, file.rows)
  if (wrongRows !== undefined) return unreadable(wrongRows, 'rows')
  const rows = listsOf(catalogue, file.answers, file.rows)
  const answers = answersOf(thing, file.answers ?? 'sample', rows)
  if (!answers.ok) return answers
  const missing = file.missing ?? []
  if (!Array.isArray(missing) || missing.some((one) => typeof one !== 'string'))
    return unreadable('missing is no list of materials', 'missing')
  const unknown = missing.find((one) => !catalogue.material.has(one))
  if (unknown !== undefined) return unreadable(`no material is called ${JSON.stringify(unknown)}`, 'missing')
  if (!Array.isArray(file.acts)) return unreadable('acts is no list', 'acts')
  const odd = file.acts.findIndex((entry) => !isObject(entry))
  if (odd >= 0) return unreadable(`entry ${odd + 1} of acts is no object`, 'acts')
  return ok({ thing, answers: answers.value, missing: new Set(missing), rows, entries: file.acts as Entry[] })
}
