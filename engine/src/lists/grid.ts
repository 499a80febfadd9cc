import { withoutUnseen } from '#engine/kernel'
import type { Cell, Sheet } from './types.ts'

/** A1 notation of a cell; rows and columns count from 1. */
export const cellName = (row: number, column: number): string => {
  let letters = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return `${letters}${row}`
}

/** A sheet by place. A cell inside a merge answers with the merge's top left cell. */
export type Grid = {
  readonly name: string
  readonly lastRow: number
  readonly lastColumn: number
  readonly merges: readonly Cell[]
  /** The cell standing exactly there. */
  readonly own: (row: number, column: number) => Cell | undefined
  /** The cell one sees there, merges followed in every direction. */
  readonly seen: (row: number, column: number) => Cell | undefined
  /** The cell one sees there, merges followed only downwards: a merge across columns belongs to its first column. */
  readonly down: (row: number, column: number) => Cell | undefined
}

const key = (row: number, column: number) => row * 16_385 + column

export const toGrid = (sheet: Sheet): Grid => {
  const cells = sheet.rows.flat().map((cell) => ({ ...cell, text: withoutUnseen(cell.text) }))
  const at = new Map(cells.map((cell) => [key(cell.row, cell.column), cell]))
  const filled = cells.filter(({ text }) => text.trim())
  const lastRow = filled.reduce((most, { row }) => Math.max(most, row), 0)
  const lastColumn = filled.reduce((most, { column }) => Math.max(most, column), 0)
  const merges = cells.filter(({ merged }) => merged)
  const covered = new Map<number, Cell>()
  for (const cell of merges) {
    const { top, left, bottom, right } = cell.merged!
    for (let row = top; row <= Math.min(bottom, lastRow); row += 1)
      for (let column = left; column <= Math.min(right, lastColumn); column += 1)
        covered.set(key(row, column), cell)
  }
  const own = (row: number, column: number) => at.get(key(row, column))
  const seen = (row: number, column: number) => covered.get(key(row, column)) ?? own(row, column)
  const down = (row: number, column: number) => {
    const cell = seen(row, column)
    return cell?.column === column ? cell : undefined
  }
  return { name: sheet.name, lastRow, lastColumn, merges, own, seen, down }
}
