import { type FieldId, fieldOf, ownSheets, templateFields } from './fields.ts'
import type { Cell, Sheet } from './types.ts'
import type { ListRow } from './write-matter.ts'

/** Row of the template that holds the headings; above it stand its title and what to write in each column. */
export const headingRow = 3

/** Columns a written list has: those of the template, and others some row fills. */
export const columnsOfList = (rows: readonly ListRow[]): FieldId[] => [
  ...templateFields,
  ...(['effective_from', 'updated_on'] as const).filter((field) => rows.some(({ texts }) => texts[field])),
]

/** L2 A written list as a sheet, headings in `headingRow`; the workbook writes the same cells. */
export const sheetOf = (rows: readonly ListRow[]): Sheet => {
  const columns = columnsOfList(rows)
  const headings = columns.map(
    (field, index): Cell => ({
      row: headingRow,
      column: index + 1,
      text: fieldOf(field).zh,
    }),
  )
  const body = rows.map(({ texts }, order) =>
    columns.flatMap((field, index): Cell[] => {
      const text = texts[field] ?? ''
      return text ? [{ row: headingRow + 1 + order, column: index + 1, text }] : []
    }),
  )
  return { name: ownSheets.list, rows: [headings, ...body] }
}
