import type { TSchema } from '@sinclair/typebox'
import { Value } from '@sinclair/typebox/value'
import { defineProblems } from './problem.ts'
import { ok, type Result, refuse } from './result.ts'
import type { Data } from './schema.ts'

/** Refusals of the store: what was written cannot be read as it stands. */
const failRecord = defineProblems({
  record_newer: {
    kind: 'unavailable',
    zh: '库里的“{noun}”是更新版本的程序写的（格式 {format}，本程序只认到 {known}）。请把程序升级到同一版本，数据没有动。',
    en: 'A {noun} in the store was written by a newer version (format {format}, this one knows up to {known}). Update the program; nothing was changed.',
  },
  record_unreadable: {
    kind: 'unavailable',
    zh: '库里的“{noun}”（格式 {format}）读不出来：{where} {what}。请不要改动，联系维护人员核对备份。',
    en: 'A {noun} in the store (format {format}) cannot be read: {where} {what}. Leave it as it is and compare with a backup.',
  },
})

/** An object as an older version wrote it. */
export type Stored = Readonly<Record<string, unknown>>
/** Reads what the format before wrote. Pure; it never looks at the world of today. */
export type Upgrade = (older: Stored) => Stored

export type StoredNoun<Schema extends TSchema = TSchema> = {
  readonly noun: string
  readonly schema: Schema
  /** Number of the format that is written today; the first one is 1 and carries no number. */
  readonly format: number
  /** A stored object as today's value; an older format is upgraded, anything else is refused loudly. */
  readonly read: (stored: unknown) => Result<Data<Schema>>
  /** Today's value as it is stored, with the number of its format. */
  readonly write: (value: Data<Schema>) => Stored
}

type Definition<Schema extends TSchema> = {
  readonly noun: string
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

/**
 * A stored noun: its schema, the number of its format, and how older formats are read. A new field, a renamed word or another
 * meaning is a new format: add an upgrade, never touch an old one. Every format ever released stands in tests/records/.
 */
export const recordOf = <Schema extends TSchema>({
  noun,
  schema,
  upgrades = [],
}: Definition<Schema>): StoredNoun<Schema> => {
  const known = upgrades.length + 1
  const upgraded = (stored: Stored, format: number): Result<Data<Schema>> => {
    try {
      const value = upgrades.slice(format - 1).reduce((older, upgrade) => upgrade(older), stored)
      const problem = shapeProblem(noun, schema, format, value)
      return problem ? refuse(problem) : ok(value as Data<Schema>)
    } catch (error) {
      const what = error instanceof Error ? error.message : String(error)
      return refuse(failRecord('record_unreadable', { noun, format, where: '/', what }))
    }
  }
  return {
    noun,
    schema,
    format: known,
    read: (stored) => {
      if (stored === null || typeof stored !== 'object' || Array.isArray(stored))
        return refuse(failRecord('record_unreadable', { noun, format: 0, where: '/', what: typeof stored }))
      const { format = 1, ...value } = stored as Stored
      // Today's own format is not looked through: it is read at every command, and only `write` made it.
      if (format === known) return ok(value as Data<Schema>)
      if (typeof format !== 'number' || !Number.isInteger(format) || format < 1 || format > known)
        return refuse(failRecord('record_newer', { noun, format: String(format), known }))
      return upgraded(value, format)
    },
    write: (value) => (known === 1 ? (value as Stored) : { ...(value as Stored), format: known }),
  }
}

/** The value, or an accident: for readers that cannot go on without it. The message is the refusal's. */
export const readOrThrow = <T>(read: Result<T>): T => {
  if (read.ok) return read.value
  throw new Error(read.problems.map(({ code, values }) => `${code} ${JSON.stringify(values)}`).join('; '))
}
