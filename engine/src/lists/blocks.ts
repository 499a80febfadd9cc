import type { Faults, Spot } from './faults.ts'
import { type FieldId, fieldIds, fieldOf } from './fields.ts'
import { cellName } from './grid.ts'
import { createSkip, isOwnField, type Table } from './table.ts'
import type { Cell, Sheet } from './types.ts'
import { folded } from './values.ts'

/** One requirement of a list: its cells, joined over the rows of a merged or repeated wording. */
export type RowCells = {
  readonly table: Table
  readonly row: number
  readonly cells: Partial<Record<FieldId, readonly Spot[]>>
}

/** The rows of one matter, its own cells in the order they stand, its requirement rows. */
export type Block = {
  readonly table: Table
  readonly start: number
  readonly end: number
  readonly rows: readonly number[]
  readonly own: Partial<Record<FieldId, readonly Spot[]>>
  readonly requirements: readonly RowCells[]
}

type Open = { name: Cell | undefined; code: Cell | undefined; rows: number[] }

/** Fields whose second, other value means another matter where the name is missing. */
const telling: readonly FieldId[] = [
  'type',
  'statutory_days',
  'promised_days',
  'result_name',
  'counter_visits',
]

const sameText = (a: Cell | undefined, b: Cell | undefined): boolean =>
  folded(a?.text ?? '') === folded(b?.text ?? '')

/** A second value of two telling fields, both beginning in this row. */
const otherValues = ({ cell }: Table, { rows }: Open, row: number): boolean => {
  const first = rows[0] ?? row
  const differing = telling.filter((field) => {
    const here = cell(field, row)
    return here?.row === row && !sameText(here, cell(field, first))
  })
  return differing.length >= 2
}

/** L6 Whether a row begins another matter: another name or code, or, without a name, plainly other values. */
const begins = (table: Table, open: Open | undefined, row: number): boolean => {
  const [name, code] = [table.cell('name', row), table.cell('code', row)]
  if (!open) return true
  const otherCode = code !== undefined && code !== open.code && !sameText(code, open.code)
  if (!name) return otherCode || otherValues(table, open, row)
  if (name === open.name) return false
  return !sameText(name, open.name) || otherCode
}

const toSpot = (sheet: string, cell: Cell): Spot => ({
  sheet,
  row: cell.row,
  column: cell.column,
  text: cell.text,
})

/** The different cells of a field over some rows; a merged cell counts once, a repeated text too. */
const spotsOf = ({ sheet, cell }: Table, field: FieldId, rows: readonly number[]): Spot[] => {
  const found = new Map<string, Cell>()
  for (const row of rows) {
    const here = cell(field, row)
    const text = here ? folded(here.text) : ''
    if (here && !found.has(text)) found.set(text, here)
  }
  return [...found.values()].map((one) => toSpot(sheet, one))
}

const gather = (table: Table, fields: readonly FieldId[], rows: readonly number[]) =>
  Object.fromEntries(
    fields
      .map((field) => [field, spotsOf(table, field, rows)] as const)
      .filter(([, spots]) => spots.length > 0),
  )

const ownFields = fieldIds.filter(isOwnField)
const rowFields = fieldIds.filter((field) => !isOwnField(field))

/** Rows of one wording stand together when the wording is one merged cell. */
const requirementsOf = (table: Table, rows: readonly number[], faults: Faults): RowCells[] => {
  const groups: { wording: Cell; rows: number[] }[] = []
  for (const row of rows) {
    const wording = table.cell('as_named', row)
    if (wording && wording === groups.at(-1)?.wording) groups.at(-1)?.rows.push(row)
    else if (wording) groups.push({ wording, rows: [row] })
    else if (table.columns.has('as_named')) tellNamelessRow(table, row, faults)
  }
  return groups.map((group) => ({ table, row: group.rows[0]!, cells: gather(table, rowFields, group.rows) }))
}

/** A row that says how a material is handed in but not which. Cells merged from above belong to the rows above. */
const tellNamelessRow = (table: Table, row: number, faults: Faults): void => {
  const says = rowFields.some((field) => field !== 'as_named' && table.cell(field, row)?.row === row)
  if (says) faults.add(table.spot('as_named', row), 'list_material_name_missing')
}

/** L8 A merged cell holds for every row under it. It may cover several whole matters, but not a part of one and a part of the next. */
const tellSpanningMerges = (table: Table, blocks: readonly Open[], faults: Faults): void => {
  const starts = new Set(blocks.map(({ rows }) => rows[0]))
  const ends = new Set(blocks.map(({ rows }) => rows.at(-1)))
  const fieldOfColumn = new Map([...table.columns].map(([field, column]) => [column, field]))
  for (const cell of table.grid.merges) {
    const field = fieldOfColumn.get(cell.column)
    const { top, left, bottom, right } = cell.merged!
    const inside = blocks.filter(({ rows }) => rows.some((row) => row >= top && row <= bottom))
    if (!field || inside.length < 2 || !cell.text.trim()) continue
    const held = inside.flatMap(({ rows }) => rows).filter((row) => row >= top && row <= bottom)
    const whole = starts.has(held[0]) && ends.has(held.at(-1))
    if (fieldOf(field).level === 'matter' && whole && field !== 'code') continue
    faults.add(toSpot(table.sheet, cell), 'list_merge_spans_matters', {
      range: `${cellName(top, left)}:${cellName(bottom, right)}`,
    })
  }
}

const openBlocks = (table: Table, skip: (row: number) => boolean, faults: Faults): Open[] => {
  const blocks: Open[] = []
  for (let row = table.headings.last + 1; row <= table.grid.lastRow; row += 1) {
    if (skip(row)) continue
    const current = blocks.at(-1)
    const onlyMaterial = !current && !table.cell('name', row) && !table.cell('code', row)
    if (onlyMaterial && table.cell('as_named', row)) {
      faults.add(table.spot('as_named', row), 'list_material_before_matter')
      continue
    }
    if (!current || begins(table, current, row))
      blocks.push({ name: table.cell('name', row), code: table.cell('code', row), rows: [row] })
    else {
      current.rows.push(row)
      current.code ??= table.cell('code', row)
    }
  }
  return blocks
}

/** L6 The blocks of a sheet, one a matter. */
export const readBlocks = (sheet: Sheet, table: Table, faults: Faults): Block[] => {
  const blocks = openBlocks(table, createSkip(sheet, table), faults)
  tellSpanningMerges(table, blocks, faults)
  return blocks.map(({ rows }) => ({
    table,
    start: rows[0]!,
    end: rows.at(-1)!,
    rows,
    own: gather(table, ownFields, rows),
    requirements: requirementsOf(table, rows, faults),
  }))
}

/** Where a value that is missing ought to stand: on the first row of the matter. */
export const missingSpot = ({ table, start }: Pick<Block, 'table' | 'start'>, field: FieldId): Spot => ({
  ...table.spot(field, start),
  row: start,
  text: '',
})
