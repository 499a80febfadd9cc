import { type FieldId, fieldIds } from '#engine/inventory'
import { ok, type Result, refuse } from '#engine/kernel'
import type { HeadingsBody } from './list-schemas.ts'
import { failWorkbook } from './problems.ts'
import type { UploadedSheet } from './store.ts'

const isField = (text: string): text is FieldId => (fieldIds as readonly string[]).includes(text)

/** L3 The matching of headings as a person corrected it; what they did not name stays. */
export const correctHeadings = (
  headings: readonly UploadedSheet[],
  { sheets }: HeadingsBody,
): Result<UploadedSheet[]> => {
  const fields = sheets.flatMap(({ columns }) => columns.flatMap(({ field }) => field ?? []))
  const unknown = fields.find((field) => !isField(field))
  if (unknown !== undefined) return refuse(failWorkbook('list_field_unknown', { field: unknown }))
  return ok(
    headings.map((one) => {
      const said = sheets.find(({ sheet }) => sheet === one.sheet)
      if (!said) return one
      const columns = one.columns.map((column) => {
        const named = said.columns.find(({ column: number }) => number === column.column)
        if (!named) return column
        const { field: _field, ...bare } = column
        const field = named.field !== null && isField(named.field) ? named.field : undefined
        return { ...bare, confidence: 1, ...(field ? { field } : {}) }
      })
      return { ...one, read: said.read, columns }
    }),
  )
}
