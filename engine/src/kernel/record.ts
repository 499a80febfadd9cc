import type { Static, TSchema } from '@sinclair/typebox'
import { Value } from '@sinclair/typebox/value'
import { failRecord } from './problems.ts'
import { ok, type Result, refuse } from './result.ts'

/** A value that was read is not written to; what changes is a new value. */
type Frozen<T> = unknown extends T
  ? T
  : T extends string | number | boolean | null | undefined
    ? T
    : { readonly [K in keyof T]: Frozen<T[K]> }

/** The type of what a schema describes, as the engine holds it. */
export type Shape<S extends TSchema> = Frozen<Static<S>>

// biome-ignore lint/suspicious/noExplicitAny: an older format has no type any more; the schema checks what comes of it
export type OldFormat = any
/** From one format to the next. Pure: old rows are upgraded whenever they are read, and the next write keeps the new shape. */
export type Upgrade = (stored: OldFormat) => unknown

/** A stored noun: how it is shaped now, and how every older format is read. */
export type StoredRecord<S extends TSchema> = {
  readonly noun: string
  readonly schema: S
  /** The number of the format that is written: one more than there are upgrades. */
  readonly format: number
  /** From JSON as it lies in the store; an unknown or broken format is refused, never guessed at. */
  readonly read: (stored: unknown) => Result<Shape<S>>
  /** What to put into the store: the value with its format number. */
  readonly write: (value: Shape<S>) => unknown
  /** Every upgrade in turn and the whole schema, whatever the format: for tests. */
  readonly check: (stored: unknown) => Result<Shape<S>>
}

const registry = new Map<string, StoredRecord<TSchema>>()

/** All nouns that are stored as JSON, in the order of their names. */
export const allRecords = (): StoredRecord<TSchema>[] =>
  [...registry.values()].sort((a, b) => (a.noun < b.noun ? -1 : 1))

/** Format 1 carries no number: everything stored before formats were counted is 1. */
const formatOf = (stored: unknown): number => {
  const format = (stored as { format?: unknown } | null)?.format
  return typeof format === 'number' ? format : 1
}

const withoutFormat = (stored: unknown): unknown => {
  if (typeof (stored as { format?: unknown } | null)?.format !== 'number') return stored
  const { format: _format, ...value } = stored as { format: number }
  return value
}

/**
 * Names a stored noun. `upgrades[0]` leads from format 1 to 2, and so on; a noun in use gets a new format by one more upgrade
 * (docs/how-to/change-a-record.md). From format 2 on a noun has to be an object, for the number is a field of it.
 */
export const defineRecord = <S extends TSchema>(
  noun: string,
  schema: S,
  upgrades: readonly Upgrade[] = [],
): StoredRecord<S> => {
  const current = upgrades.length + 1
  const checked = (value: unknown, format: number): Result<Shape<S>> => {
    const fault = Value.Errors(schema, value).First()
    return fault
      ? refuse(failRecord('record_unreadable', { noun, format, where: fault.path || '/' }))
      : ok(value as Shape<S>)
  }
  const upgraded = (stored: unknown, format: number): Result<unknown> => {
    try {
      const steps = upgrades.slice(format - 1)
      return ok(steps.reduce<unknown>((value, upgrade) => upgrade(value), withoutFormat(stored)))
    } catch {
      // What an upgrade trips over is no record of that format.
      return refuse(failRecord('record_unreadable', { noun, format, where: '/' }))
    }
  }
  const check = (stored: unknown): Result<Shape<S>> => {
    const format = formatOf(stored)
    if (format > current) return refuse(failRecord('record_newer', { noun, format, known: current }))
    if (!Number.isInteger(format) || format < 1)
      return refuse(failRecord('record_unreadable', { noun, format, where: '/format' }))
    const value = upgraded(stored, format)
    return value.ok ? checked(value.value, format) : value
  }
  const record: StoredRecord<S> = {
    noun,
    schema,
    format: current,
    check,
    // The whole schema on every read would cost more than the command it serves (a case is 20 KB): what this format wrote is taken
    // as it is, what an older one wrote is upgraded and checked.
    read: (stored) => (formatOf(stored) === current ? ok(withoutFormat(stored) as Shape<S>) : check(stored)),
    write: (value) => (current === 1 ? value : { ...(value as object), format: current }),
  }
  if (registry.has(noun)) throw new Error(`the stored noun ${noun} is defined twice`)
  registry.set(noun, record as unknown as StoredRecord<TSchema>)
  return record
}
