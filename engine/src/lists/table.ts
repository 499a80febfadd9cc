import type { Faults, Spot } from './faults.ts'
import { type FieldId, fieldOf } from './fields.ts'
import { cellName, type Grid, toGrid } from './grid.ts'
import { headingKey } from './headings.ts'
import { fieldWord } from './problems.ts'
import type { Cell, Sheet, SheetHeadings } from './types.ts'

/** One sheet with its columns known by their fields. */
export type Table = {
  readonly sheet: string
  readonly grid: Grid
  readonly headings: SheetHeadings
  readonly columns: ReadonlyMap<FieldId, number>
  /** The cell one sees in a field's column; a merge across columns belongs to its first. */
  readonly cell: (field: FieldId, row: number) => Cell | undefined
  readonly spot: (field: FieldId, row: number) => Spot
}

/** L4 One column a field; a second one is a fault at its heading and is not read. */
const columnsOf = ({ sheet, last, columns }: SheetHeadings, faults: Faults): Map<FieldId, number> => {
  const found = new Map<FieldId, number>()
  for (const { column, field, heading } of columns) {
    if (!field) continue
    const first = found.get(field)
    if (first === undefined) found.set(field, column)
    else
      faults.add({ sheet, row: last, column, text: heading }, 'list_heading_twice', {
        field: fieldWord(field),
        first: cellName(last, first),
      })
  }
  return found
}

export const openTable = (sheet: Sheet, headings: SheetHeadings, faults: Faults): Table => {
  const grid = toGrid(sheet)
  const columns = columnsOf(headings, faults)
  const cell = (field: FieldId, row: number): Cell | undefined => {
    const column = columns.get(field)
    const seen = column === undefined ? undefined : grid.down(row, column)
    return seen?.text.trim() ? seen : undefined
  }
  const spot = (field: FieldId, row: number): Spot => {
    const seen = cell(field, row)
    const column = columns.get(field) ?? columns.get('name') ?? columns.get('code') ?? 1
    return { sheet: sheet.name, row: seen?.row ?? row, column, text: seen?.text ?? '' }
  }
  return { sheet: sheet.name, grid, headings, columns, cell, spot }
}

const footer =
  /^(合计|总计|小计|共计|注[:：]|备注[:：]|说明[:：]|(填表|填报|制表|审核|报送|联系|负责)(人|单位|日期|电话|时间))/

/** Every cell that begins in a row, whatever its column. */
const freshCells = (sheet: Sheet): Map<number, Cell[]> => {
  const rows = new Map<number, Cell[]>()
  for (const cell of sheet.rows.flat())
    if (cell.text.trim()) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell])
  return rows
}

/** A single cell across more than half of the table: 一、行政许可（12项）. */
const isBanner = ([cell, ...others]: readonly Cell[], width: number): boolean =>
  others.length === 0 &&
  cell?.merged !== undefined &&
  (cell.merged.right - cell.merged.left + 1) * 2 > width &&
  width >= 4

/** L7 Rows that are no part of the list: empty ones, banners, sums and signatures, and headings repeated for printing. */
export const createSkip = (sheet: Sheet, { grid, headings, columns }: Table) => {
  const rows = freshCells(sheet)
  const width = grid.lastColumn
  const titles = new Map(
    headings.columns.map(({ column, heading }) => [column, headingKey(heading.split('·').at(-1) ?? '')]),
  )
  const repeatsHeadings = (cells: readonly Cell[]) =>
    cells.length >= 2 && cells.every(({ column, text }) => headingKey(text) === titles.get(column))
  const read = new Set(columns.values())
  return (row: number): boolean => {
    const cells = rows.get(row) ?? []
    if (!cells.some(({ column }) => read.has(column))) return true
    const first = cells[0]?.text.trim().normalize('NFKC') ?? ''
    return isBanner(cells, width) || (cells.length <= 2 && footer.test(first)) || repeatsHeadings(cells)
  }
}

export const isOwnField = (field: FieldId): boolean => fieldOf(field).level === 'matter'
