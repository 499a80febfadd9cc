import { ok, type Result, refuse } from '#engine/kernel'
import {
  type FieldId,
  fieldIds,
  headingsAt,
  type RememberedHeadings,
  type Sheet,
  type UploadedSheet,
} from '#engine/lists'
import { failWorkbook } from './problems.ts'
import type { HeadingsBody } from './schemas.ts'

type Said = HeadingsBody['sheets'][number]

const isField = (text: string): text is FieldId => (fieldIds as readonly string[]).includes(text)

/** The headings as they were found, or in the rows the person named. */
const foundOrNamed = (
  headings: readonly UploadedSheet[],
  { sheet: name, rows }: Said,
  sheets: readonly Sheet[],
  remembered: RememberedHeadings,
): Result<UploadedSheet> => {
  const found = headings.find(({ sheet }) => sheet === name)
  if (found && (!rows || (rows.first === found.first && rows.last === found.last))) return ok(found)
  const sheet = sheets.find((one) => one.name === name)
  const named = sheet && rows ? headingsAt(sheet, rows, remembered) : undefined
  if (named) return ok({ ...named, read: true })
  return refuse(
    failWorkbook('list_heading_rows', { sheet: name, first: rows?.first ?? 0, last: rows?.last ?? 0 }),
  )
}

const withColumns = (one: UploadedSheet, { read, columns: said }: Said): UploadedSheet => {
  const columns = one.columns.map((column) => {
    const named = said.find(({ column: number }) => number === column.column)
    if (!named) return column
    const { field: _field, ...bare } = column
    const field = named.field !== null && isField(named.field) ? named.field : undefined
    return { ...bare, confidence: 1, ...(field ? { field } : {}) }
  })
  return { ...one, read, columns }
}

/** L3 The matching of headings as a person corrected it; sheets they did not name stay. */
export const correctHeadings = (
  headings: readonly UploadedSheet[],
  body: HeadingsBody,
  sheets: readonly Sheet[],
  remembered: RememberedHeadings,
): Result<UploadedSheet[]> => {
  const fields = body.sheets.flatMap(({ columns }) => columns.flatMap(({ field }) => field ?? []))
  const unknown = fields.find((field) => !isField(field))
  if (unknown !== undefined) return refuse(failWorkbook('list_field_unknown', { field: unknown }))
  const next = new Map(headings.map((one) => [one.sheet, one]))
  for (const said of body.sheets) {
    const found = foundOrNamed(headings, said, sheets, remembered)
    if (!found.ok) return found
    next.set(said.sheet, withColumns(found.value, said))
  }
  // In the order of the workbook, wherever a sheet was added.
  return ok(sheets.flatMap(({ name }) => next.get(name) ?? []))
}
