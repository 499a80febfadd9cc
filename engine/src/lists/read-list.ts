import type { DraftMatter, LibraryDocument } from '#engine/catalogue'
import { type Block, readBlocks } from './blocks.ts'
import { createFaults, type Faults, type Spot, spotCell } from './faults.ts'
import { identify, joinSheets } from './identify.ts'
import { matterChange, missingMatters } from './list-changes.ts'
import { createLookups, type Lookups } from './lookups.ts'
import { fieldWord } from './problems.ts'
import { type ReadMatter, readMatter } from './read-matter.ts'
import { missingAt } from './reading.ts'
import { createMatterFinder, tellCircles } from './references.ts'
import { openTable } from './table.ts'
import type { ListDate, ReadList, Sheet, SheetHeadings, Unsettled } from './types.ts'
import { type Names, namesOf } from './write-matter.ts'

/** L4 Without a column of matters a sheet cannot be read; a list without any headings not at all. */
const tellHeadings = (sheets: readonly Sheet[], mapping: readonly SheetHeadings[], faults: Faults): void => {
  const [first] = sheets
  if (!mapping.length)
    faults.add({ sheet: first?.name ?? '', row: 1, column: 1, text: '' }, 'list_without_headings')
  for (const { sheet, last, columns } of mapping) {
    const has = (field: string) => columns.some((column) => column.field === field)
    if (has('name') || (has('code') && has('as_named'))) continue
    const column = columns[0]?.column ?? 1
    faults.add({ sheet, row: last, column, text: '' }, 'list_heading_missing', { field: fieldWord('name') })
  }
}

const blocksOf = (sheets: readonly Sheet[], mapping: readonly SheetHeadings[], faults: Faults): Block[] =>
  mapping.flatMap((headings) => {
    const sheet = sheets.find(({ name }) => name === headings.sheet)
    if (!sheet) return []
    const table = openTable(sheet, headings, faults)
    return table.columns.has('name') || table.columns.has('code') ? readBlocks(sheet, table, faults) : []
  })

const unsettledAt = (kind: Unsettled['kind'], matter: string, asNamed: string, spot: Spot): Unsettled => ({
  kind,
  matter,
  asNamed,
  sheet: spot.sheet,
  cell: spotCell(spot),
})

/** L25 What the joint team has still to settle of a matter. */
const unsettledOf = ({ matter, rows, reading, resultUnsure }: ReadMatter): Unsettled[] => {
  const { code, name, counter_visits, result, own } = matter
  const at = (field: 'name' | 'result_name' | 'form_fields') =>
    reading.cells[field]?.[0] ?? missingAt(reading, reading.table.columns.has(field) ? field : 'name')
  return [
    ...rows
      .filter(({ row }) => row.material === undefined)
      .map(({ row, spot }) => unsettledAt('material', code, row.as_named, spot)),
    ...(own?.labels ?? []).map((label) => unsettledAt('element', code, label, at('form_fields'))),
    ...(counter_visits === undefined ? [unsettledAt('counter_visits', code, name, at('name'))] : []),
    ...(!result || resultUnsure
      ? [unsettledAt('result', code, result?.name ?? name, at('result_name'))]
      : []),
  ]
}

const datesOf = ({ matter: { code, own } }: ReadMatter): ListDate[] =>
  (['effective_from', 'updated_on'] as const).flatMap((field) => {
    const date = own?.[field]
    return date === undefined ? [] : [{ matter: code, field, date }]
  })

const changesOf = (read: readonly ReadMatter[], lookups: Lookups, names: Names) => [
  ...read.map(({ found, matter }) => matterChange(found.known, matter, names)),
  ...missingMatters(new Set(read.map(({ matter }) => matter.code)), lookups),
]

/** Names of the library and of the matters the list brings. */
const namesWith = (document: LibraryDocument, read: readonly ReadMatter[]): Names => {
  const names = namesOf(document)
  return {
    ...names,
    matter: new Map([...names.matter, ...read.map(({ matter }) => [matter.code, matter] as const)]),
  }
}

const emptyList = (faults: ReadList['faults'], ignored: readonly string[]): ReadList => ({
  matters: [],
  faults,
  changes: [],
  unsettled: [],
  dates: [],
  ignored,
})

/**
 * L1 Reads a department's list over what the library has of it, all or nothing: with any fault nothing of it is given.
 * `mapping` says which sheets are read and which field each column holds (matchWorkbook, corrected by the person).
 * An unknown department is an accident: whoever calls has asked departmentFor.
 */
export const readList = (
  sheets: readonly Sheet[],
  department: string,
  document: LibraryDocument,
  mapping: readonly SheetHeadings[],
): ReadList => {
  const owner = document.departments.find(({ id }) => id === department)
  if (!owner) throw new Error(`readList of the unknown department ${department}`)
  const faults = createFaults(sheets.map(({ name }) => name))
  const lookups = createLookups(document, owner)
  tellHeadings(sheets, mapping, faults)
  const found = identify(joinSheets(blocksOf(sheets, mapping, faults)), lookups, faults)
  const finder = createMatterFinder(found, lookups)
  const read = found.map((one) => readMatter(one, faults, lookups, finder))
  const after = new Map<string, DraftMatter>([
    ...lookups.byCode,
    ...read.map(({ matter }) => [matter.code, matter] as const),
  ])
  tellCircles(after, read)
  const ignored = sheets
    .map(({ name }) => name)
    .filter((name) => !mapping.some(({ sheet }) => sheet === name))
  const told = faults.list()
  if (told.length) return emptyList(told, ignored)
  return {
    matters: read.map(({ matter }) => matter),
    faults: [],
    changes: changesOf(read, lookups, namesWith(document, read)),
    unsettled: read.flatMap(unsettledOf),
    dates: read.flatMap(datesOf),
    ignored,
  }
}

/** L1 The library with the matters of a read list: known ones in their place, new ones behind the department's last. */
export const importList = (document: LibraryDocument, matters: readonly DraftMatter[]): LibraryDocument => {
  const next = new Map(matters.map((matter) => [matter.code, matter]))
  const kept = document.matters.map((matter) => next.get(matter.code) ?? matter)
  const known = new Set(document.matters.map(({ code }) => code))
  const added = matters.filter(({ code }) => !known.has(code))
  const last = kept.findLastIndex(({ department }) => department === added[0]?.department)
  const at = last < 0 ? kept.length : last + 1
  return { ...document, matters: [...kept.slice(0, at), ...added, ...kept.slice(at)] }
}
