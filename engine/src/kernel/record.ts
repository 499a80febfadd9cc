import type { TSchema } from '@sinclair/typebox'
import { Value } from '@sinclair/typebox/value'
import { defineProblems, type Problem } from './problem.ts'
import { ok, type Result, refuse } from './result.ts'
import type { Said } from './said.ts'
import type { Data } from './schema.ts'

/** What administrators call the stored nouns. */
const words: Record<string, Said> = {}

/** Refusals of the store: what was written cannot be read as it stands. */
const failRecord = defineProblems({
  record_newer: {
    kind: 'unavailable',
    zh: '库里的“{noun}”是更新版本的程序写的（格式 {format}，本程序只认到 {known}）。请把程序升级到同一版本，数据没有动。',
    en: 'A {noun} in the store was written by a newer version (format {format}, this one knows up to {known}). Update the program; nothing was changed.',
    words,
  },
  record_unreadable: {
    kind: 'unavailable',
    zh: '库里的“{noun}”（格式 {format}）读不出来：{where} {what}。请不要改动，联系维护人员核对备份。',
    en: 'A {noun} in the store (format {format}) cannot be read: {where} {what}. Leave it as it is and compare with a backup.',
    words,
  },
})

/** An object as an older version wrote it. What was a list comes as the field `list`. */
export type Stored = Readonly<Record<string, unknown>>
/** Reads what the format before wrote. Pure; it never looks at the world of today. */
type Upgrade = (older: Stored) => Stored

export type StoredNoun<Schema extends TSchema = TSchema> = {
  readonly noun: string
  readonly schema: Schema
  /** Number of the format that is written today; the first one is 1 and carries no number. */
  readonly format: number
  /** A stored object as today's value; an older format is upgraded, anything else is refused loudly. */
  readonly read: (stored: unknown) => Result<Data<Schema>>
  /** The same, and today's own format is looked through too: for tests. */
  readonly readWhole: (stored: unknown) => Result<Data<Schema>>
  /** Today's value as it is stored, with the number of its format. */
  readonly write: (value: Data<Schema>) => Stored
}

type Definition<Schema extends TSchema> = {
  readonly noun: string
  /** What it is called in Chinese, where a refusal names it. */
  readonly zh: string
  readonly schema: Schema
  /** `upgrades[0]` reads format 1 as format 2, and so on: never changed once released, only added to. */
  readonly upgrades?: readonly Upgrade[]
}

/** What is wrong with an object of the stored noun, as a refusal; none when it has the shape of today. */
const shapeProblem = (noun: string, schema: TSchema, format: number, value: unknown) => {
  const fault = Value.Errors(schema, value).First()
  return (
    fault && failRecord('record_unreadable', { noun, format, where: fault.path || '/', what: fault.message })
  )
}

/** The number of a stored value's format, and the value without it. A list carries no number: it is of the first format. */
const opened = (stored: unknown): { readonly format: unknown; readonly value: unknown } | undefined => {
  if (Array.isArray(stored)) return { format: 1, value: stored }
  if (stored === null || typeof stored !== 'object') return undefined
  const { format = 1, ...value } = stored as Stored
  return { format, value }
}

const isKnown = (format: unknown, known: number): format is number =>
  typeof format === 'number' && Number.isInteger(format) && format >= 1 && format <= known

/**
 * A stored noun: its schema, the number of its format, and how older formats are read. A new field, a renamed word or another
 * meaning is a new format: add an upgrade, never touch an old one (docs/how-to/change-a-record.md). Every format ever released
 * stands in tests/records/. A noun that is a list in its first format becomes an object with the second.
 */
export const recordOf = <Schema extends TSchema>({
  noun,
  zh,
  schema,
  upgrades = [],
}: Definition<Schema>): StoredNoun<Schema> => {
  const known = upgrades.length + 1
  const checked = (value: unknown, format: number): Result<Data<Schema>> => {
    const problem = shapeProblem(noun, schema, format, value)
    return problem ? refuse(problem) : ok(value as Data<Schema>)
  }
  const upgraded = (stored: unknown, format: number): Result<Data<Schema>> => {
    const first = Array.isArray(stored) ? { list: stored } : (stored as Stored)
    try {
      return checked(
        upgrades.slice(format - 1).reduce((older, upgrade) => upgrade(older), first),
        format,
      )
    } catch (error) {
      const what = error instanceof Error ? error.message : String(error)
      return refuse(failRecord('record_unreadable', { noun, format, where: '/', what }))
    }
  }
  const reading =
    (today: (value: unknown) => Result<Data<Schema>>) =>
    (stored: unknown): Result<Data<Schema>> => {
      const found = opened(stored)
      if (!found)
        return refuse(failRecord('record_unreadable', { noun, format: 0, where: '/', what: typeof stored }))
      const { format, value } = found
      if (format === known) return today(value)
      return isKnown(format, known)
        ? upgraded(value, format)
        : refuse(failRecord('record_newer', { noun, format: String(format), known }))
    }
  if (words[noun]) throw new Error(`the stored noun ${noun} is defined twice`)
  words[noun] = { zh, en: noun }
  return {
    noun,
    schema,
    format: known,
    // Today's own format is not looked through: it is read at every command, and only `write` made it.
    read: reading((value) => ok(value as Data<Schema>)),
    readWhole: reading((value) => checked(value, known)),
    write: (value) => (known === 1 ? (value as Stored) : { ...(value as Stored), format: known }),
  }
}

/** A stored record nobody may guess at: thrown where a reader cannot go on without it, and told by its refusal. */
export class UnreadableRecord extends Error {
  readonly problems: readonly Problem[]
  constructor(problems: readonly Problem[]) {
    super(problems.map(({ code, values }) => `${code} ${JSON.stringify(values)}`).join('; '))
    this.problems = problems
  }
}

/** The value, or an accident with the refusals in it: for readers that cannot go on without it. */
export const readOrThrow = <T>(read: Result<T>): T => {
  if (read.ok) return read.value
  throw new UnreadableRecord(read.problems)
}
