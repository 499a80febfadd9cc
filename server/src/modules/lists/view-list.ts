import { createHash } from 'node:crypto'
import type { LibraryDocument } from '#engine/catalogue'
import { sentence } from '#engine/kernel'
import {
  cellName,
  fieldIds,
  fieldOf,
  type ListChange,
  ownSheets,
  type ReadList,
  type Sheet,
  type UploadedSheet,
} from '#engine/lists'
import type { ChangeRow } from '#modules/library'
import type { ReadWorkbook } from './read-workbook.ts'
import type { UploadedList } from './schemas.ts'
import type { UploadRow } from './store.ts'

const shownFaults = 500

/** Names what an import would do: the same changes have the same digest, whoever works them out. */
export const digestOf = (changes: readonly ListChange[]): string =>
  createHash('sha256').update(JSON.stringify(changes)).digest('hex').slice(0, 16)

const letterOf = (column: number): string => cellName(1, column).slice(0, -1)

const samplesOf = (sheet: Sheet | undefined, last: number, column: number): string[] => {
  const texts = new Set<string>()
  for (const row of sheet?.rows ?? [])
    for (const cell of row) {
      if (cell.row > last && cell.column === column && cell.text.trim())
        texts.add(cell.text.trim().slice(0, 60))
      if (texts.size === 3) return [...texts]
    }
  return [...texts]
}

const sheetView = ({ sheet, read, first, last, columns }: UploadedSheet, sheets: readonly Sheet[]) => ({
  sheet,
  read,
  first,
  last,
  columns: columns.map(({ column, heading, field, confidence }) => ({
    column,
    letter: letterOf(column),
    heading,
    field: field ?? null,
    confidence,
    samples: samplesOf(
      sheets.find(({ name }) => name === sheet),
      last,
      column,
    ),
  })),
})

const unreadOf = ({ headings }: UploadRow, { sheets, hidden }: ReadWorkbook): UploadedList['unread'] => {
  const own: readonly string[] = Object.values(ownSheets)
  const withHeadings = new Map(headings.map(({ sheet, read }) => [sheet, read]))
  const unread = sheets.filter(({ name }) => withHeadings.get(name) !== true)
  return [
    ...unread.map(({ name }) => {
      if (withHeadings.has(name)) return { sheet: name, why: 'left_out' as const }
      return { sheet: name, why: own.includes(name) ? ('own' as const) : ('no_headings' as const) }
    }),
    ...hidden.map((sheet) => ({ sheet, why: 'hidden' as const })),
  ]
}

const countsOf = ({ changes, matters }: ReadList): UploadedList['counts'] => {
  const of = (kind: ListChange['kind']) => changes.filter((change) => change.kind === kind).length
  const rows = matters.reduce((sum, { materials }) => sum + materials.length, 0)
  return { add: of('add'), change: of('change'), same: of('same'), missing: of('missing'), rows }
}

const unsettledOf = ({ unsettled }: ReadList): UploadedList['unsettled'] => {
  const of = (kind: (typeof unsettled)[number]['kind']) => unsettled.filter((one) => one.kind === kind).length
  return {
    material: of('material'),
    element: of('element'),
    counter_visits: of('counter_visits'),
    result: of('result'),
  }
}

/** An uploaded list as a person looks at it: what was taken for what, its faults or what it would change. */
export const listView = (
  row: UploadRow,
  workbook: ReadWorkbook,
  list: ReadList,
  { departments }: LibraryDocument,
  change: ChangeRow | undefined,
): UploadedList => {
  const department = departments.find(({ id }) => id === row.department)
  const name = department?.name ?? row.department
  return {
    uploadId: row.uploadId,
    department: { id: row.department, name, nameEn: department?.name_en ?? name },
    fileName: row.fileName,
    size: row.size,
    at: row.at,
    byName: row.byName,
    imported: change
      ? { changeId: change.changeId, zh: change.zh, en: change.en, undoneBy: change.undoneBy }
      : null,
    fields: fieldIds.map((id) => ({ id, zh: fieldOf(id).zh, en: fieldOf(id).en, level: fieldOf(id).level })),
    sheets: row.headings.map((headings) => sheetView(headings, workbook.sheets)),
    unread: unreadOf(row, workbook),
    faultCount: list.faults.length,
    faults: list.faults.slice(0, shownFaults).map((fault) => ({
      sheet: fault.sheet,
      cell: fault.cell,
      code: fault.code,
      zh: sentence(fault, 'zh'),
      en: sentence(fault, 'en'),
    })),
    counts: countsOf(list),
    changes: list.changes.map(({ kind, matter, name: title, fields }) => ({
      kind,
      matter,
      name: title,
      fields: fields.map(({ field, row: wording, before, after }) => ({
        field,
        row: wording ?? null,
        before,
        after,
      })),
    })),
    unsettled: unsettledOf(list),
    digest: digestOf(list.changes),
  }
}
