import type { ListRows, RowCells } from '#engine/catalogue'
import { type FormRow, isEmptyRow, readRows } from './rows.ts'
import { tidy } from './tidy.ts'
import type { FieldType } from './types.ts'

type CellKind = { readonly element: string; readonly type: FieldType; readonly unit?: string | null }

/** Kinds whose value is not the text itself: what was typed is read as the check of the cell reads it. */
const reads: ReadonlySet<FieldType> = new Set(['number', 'integer', 'boolean', 'date'])

/**
 * D10 F42 The rows as totals read them: what is written in each, tidied as it is when it is judged, without those nothing is written in.
 */
export const cellsIn = (text: string, tells: string, columns: readonly CellKind[]): ListRows => {
  const { rows, closed } = readRows(text, tells)
  const read = columns.filter(({ type }) => reads.has(type))
  const tidied = ({ cells }: FormRow): RowCells => ({
    ...cells,
    ...Object.fromEntries(
      read.flatMap(({ element, type, unit }) =>
        cells[element] === undefined ? [] : [[element, tidy(type, cells[element], unit)]],
      ),
    ),
  })
  return { rows: rows.filter((row) => !isEmptyRow(row)).map(tidied), closed }
}
