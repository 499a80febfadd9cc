import type { DraftMatter } from '#engine/catalogue'
import { type Block, missingSpot } from './blocks.ts'
import { type Faults, type Spot, spotCell } from './faults.ts'
import { type FieldId, fieldOf } from './fields.ts'
import type { Lookups } from './lookups.ts'
import { fieldWord } from './problems.ts'
import type { Table } from './table.ts'
import { folded, isFormulaError, isNothing } from './values.ts'

/** The cells of one matter or of one requirement, with what the library says of it now. */
export type Reading = {
  readonly table: Table
  readonly start: number
  readonly cells: Partial<Record<FieldId, readonly Spot[]>>
  /** What the library would write into each cell; undefined for what it does not know at all. */
  readonly before: Partial<Record<FieldId, string>> | undefined
  readonly faults: Faults
  readonly lookups: Lookups
  /** Fields with a fault: what is missing because of it is not told again. */
  readonly faulty: Set<FieldId>
}

/** A matter found in the list: its block, its code, and what the library has of it. */
export type Found = {
  readonly block: Block
  readonly code: string
  readonly name: string
  readonly known: DraftMatter | undefined
}

export const missingAt = (reading: Reading, field: FieldId): Spot => missingSpot(reading, field)

type Said<T> =
  | { readonly kept: T | undefined }
  | { readonly cleared: true }
  | { readonly spots: readonly Spot[]; readonly text: string }

const sameLines = (a: string, b: string): boolean => {
  const lines = (text: string) => text.split(/\r?\n/).map(folded).filter(Boolean).join('\n')
  return lines(a) === lines(b)
}

/**
 * L5 What a list says of a field. A column that is not there leaves what the library has; so does an empty cell of what the
 * joint team settles, and a cell that says what the library would write. 无 clears.
 */
const saidOf = <T>(reading: Reading, field: FieldId, before: T | undefined): Said<T> => {
  if (!reading.table.columns.has(field)) return { kept: before }
  const all = reading.cells[field] ?? []
  const broken = all.filter(({ text }) => isFormulaError(text))
  for (const spot of broken) {
    reading.faults.add(spot, 'list_formula_error', { found: spot.text.trim() })
    reading.faulty.add(field)
  }
  const spots = all.filter((spot) => !broken.includes(spot))
  if (!spots.length && broken.length) return { kept: before }
  const text = spots.map((spot) => spot.text.trim()).join('\n')
  if (reading.before && sameLines(text, reading.before[field] ?? '')) return { kept: before }
  if (!spots.length) return fieldOf(field).settled ? { kept: before } : { cleared: true }
  return { spots, text }
}

/** A field with one value. `parse` answers undefined after telling a fault. `nothing` is what 无 means. */
export const readOne = <T>(
  reading: Reading,
  field: FieldId,
  before: T | undefined,
  parse: (spot: Spot) => T | undefined,
  nothing?: T,
): T | undefined => {
  const said = saidOf(reading, field, before)
  if ('kept' in said) return said.kept
  if ('cleared' in said) return undefined
  const [spot, second] = said.spots
  if (!spot) return undefined
  if (second) {
    reading.faults.add(second, 'list_second_value', { field: fieldWord(field), first: spotCell(spot) })
    reading.faulty.add(field)
  }
  if (isNothing(spot.text)) return nothing
  const value = parse(spot)
  if (value === undefined) reading.faulty.add(field)
  return value
}

/** A field with several values, over all its cells; the same value twice counts once. */
export const readMany = <T>(
  reading: Reading,
  field: FieldId,
  before: readonly T[] | undefined,
  parse: (spot: Spot) => readonly T[],
): readonly T[] | undefined => {
  const said = saidOf(reading, field, before)
  if ('kept' in said) return said.kept
  if ('cleared' in said || isNothing(said.text)) return undefined
  const values = new Map(said.spots.flatMap(parse).map((value) => [JSON.stringify(value), value]))
  return values.size ? [...values.values()] : undefined
}

/** What a matter or a requirement cannot be without; told where it ought to stand, unless a fault explains it. */
export const required = <T>(reading: Reading, field: FieldId, value: T | undefined): T | undefined => {
  const told = reading.faulty.has(field) || value !== undefined
  if (!told && reading.table.columns.has(field))
    reading.faults.add(missingAt(reading, field), 'list_value_missing', { field: fieldWord(field) })
  return value
}

/** L9 A text that is kept as it is, up to a length. */
export const readText = (
  reading: Reading,
  field: FieldId,
  before: string | undefined,
  limit: number,
  keep: (text: string) => string,
): string | undefined =>
  readOne(reading, field, before, (spot) => {
    const text = keep(spot.text)
    if (text.length <= limit) return text
    return reading.faults.add(spot, 'list_name_too_long', {
      field: fieldWord(field),
      length: text.length,
      limit,
    })
  })
