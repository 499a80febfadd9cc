import type ExcelJS from '@protobi/exceljs'
import { codesOf, necessities, paperForms, wordOf } from '#engine/catalogue'
import type { Language } from '#engine/kernel'
import {
  columnsOfList,
  type FieldId,
  fieldOf,
  headingRow,
  type ListRow,
  matterTypes,
  ownSheets,
  resultKinds,
} from '#engine/lists'
import { type TemplateTexts, templateTexts } from './workbook-texts.ts'

type Entry = { readonly id: string; readonly name: string }
export type ListWorkbook = {
  readonly department: string
  /** Empty for a template. */
  readonly rows: readonly ListRow[]
  readonly materials: readonly Entry[]
  readonly elements: readonly Entry[]
  readonly language: Language
}

const paleFill: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF1F4F8' } }
const thin = { style: 'thin', color: { argb: 'FFD0D5DB' } } as const
const border = { top: thin, left: thin, bottom: thin, right: thin }
const font = { name: 'Microsoft YaHei', size: 10 }
/** Empty rows of a template that have drop-down lists. */
const spareRows = 500

const closedLists: Partial<Record<FieldId, readonly string[]>> = {
  type: matterTypes,
  result_kind: resultKinds,
  form: codesOf(paperForms).map((code) => wordOf(paperForms, code)),
  necessity: codesOf(necessities).map((code) => wordOf(necessities, code)),
  verified: ['sourced', 'recalled'],
}

const addChoices = (
  sheet: ExcelJS.Worksheet,
  columns: readonly FieldId[],
  { materials, rows }: ListWorkbook,
  texts: TemplateTexts,
): void => {
  const last = headingRow + rows.length + spareRows
  for (const [index, field] of columns.entries()) {
    const words = closedLists[field]
    const material = field === 'material' || field === 'result_material'
    if (!words && !material) continue
    const letter = sheet.getColumn(index + 1).letter
    const source = words ? `"${words.join(',')}"` : `'${ownSheets.materials}'!$C$2:$C$${materials.length + 1}`
    // A hint, not a bar: synonyms and ids are read too. The library's type for whole ranges lags behind it.
    const list = {
      type: 'list',
      allowBlank: true,
      showInputMessage: true,
      prompt: texts.choose,
      formulae: [source],
    }
    ;(
      sheet as unknown as { dataValidations: { add: (range: string, list: unknown) => void } }
    ).dataValidations.add(`${letter}${headingRow + 1}:${letter}${last}`, list)
  }
}

const textLines = (text: string, width: number): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.8) / width)), 0)

/** Merged cells do not make their rows grow, so that rows get their height here, in points. */
const heightOf = (group: readonly ListRow[], columns: readonly FieldId[]): number => {
  const linesOf = ({ texts }: ListRow, level: 'matter' | 'requirement') =>
    Math.max(
      1,
      ...columns
        .filter((field) => fieldOf(field).level === level)
        .map((field) => textLines(texts[field] ?? '', fieldOf(field).width)),
    )
  const own = Math.ceil(linesOf(group[0]!, 'matter') / group.length)
  const each = Math.max(...group.map((row) => linesOf(row, 'requirement')))
  return Math.min(400, Math.max(own, each) * 15 + 4)
}

const groupsOf = (rows: readonly ListRow[]): ListRow[][] => {
  const groups = new Map<number, ListRow[]>()
  for (const row of rows) groups.set(row.matter, [...(groups.get(row.matter) ?? []), row])
  return [...groups.values()]
}

/** L2 The rows of a list; a matter's own cells are merged over its rows, as departments do. */
const addRows = (sheet: ExcelJS.Worksheet, columns: readonly FieldId[], rows: readonly ListRow[]): void => {
  for (const group of groupsOf(rows)) {
    const first = sheet.rowCount + 1
    const height = heightOf(group, columns)
    for (const { texts } of group) {
      const row = sheet.addRow(columns.map((field) => texts[field] ?? ''))
      row.height = height
      row.eachCell({ includeEmpty: true }, (cell) => {
        if (cell.value === '') cell.value = null
        Object.assign(cell, { font, border, alignment: { vertical: 'top', wrapText: true } })
      })
    }
    for (const [index, field] of columns.entries())
      if (group.length > 1 && fieldOf(field).level === 'matter')
        sheet.mergeCells(first, index + 1, first + group.length - 1, index + 1)
  }
}

const addHead = (
  sheet: ExcelJS.Worksheet,
  columns: readonly FieldId[],
  { department, rows, language }: ListWorkbook,
): void => {
  const title = sheet.addRow([templateTexts[language].title(department, rows.length > 0)])
  sheet.mergeCells(1, 1, 1, columns.length)
  title.font = { ...font, bold: true, size: 12 }
  title.height = 24
  const help = sheet.addRow(columns.map((field) => fieldOf(field).help[language === 'zh' ? 0 : 1]))
  help.height = 76
  help.font = { ...font, size: 9, color: { argb: 'FF525A64' } }
  const heads = sheet.addRow(columns.map((field) => fieldOf(field)[language]))
  heads.height = 32
  heads.font = { ...font, bold: true }
  for (const row of [help, heads])
    row.eachCell((cell) =>
      Object.assign(cell, {
        border,
        fill: paleFill,
        alignment: { vertical: row === help ? 'top' : 'middle', wrapText: true },
      }),
    )
}

const addList = (workbook: ExcelJS.Workbook, list: ListWorkbook): void => {
  const columns = columnsOfList(list.rows)
  const sheet = workbook.addWorksheet(ownSheets.list, {
    views: [{ state: 'frozen', xSplit: 2, ySplit: headingRow }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${headingRow}:${headingRow}`,
    },
  })
  sheet.columns = columns.map((field) => ({ width: fieldOf(field).width }))
  addHead(sheet, columns, list)
  addRows(sheet, columns, list.rows)
  addChoices(sheet, columns, list, templateTexts[list.language])
}

const addTable = (
  workbook: ExcelJS.Workbook,
  name: string,
  widths: readonly number[],
  rows: readonly (readonly string[])[],
): void => {
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = widths.map((width) => ({ width }))
  for (const row of rows) sheet.addRow([...row])
  sheet.eachRow((row, number) => {
    row.font = { ...font, bold: number === 1 }
    row.alignment = { vertical: 'top', wrapText: true }
  })
}

const needed: readonly FieldId[] = ['name', 'as_named', 'form']
const neededNew: readonly FieldId[] = ['type', 'statutory_days']

const guideRows = (columns: readonly FieldId[], language: Language): string[][] => {
  const texts = templateTexts[language]
  const need = (field: FieldId) => {
    if (needed.includes(field)) return texts.needed
    return neededNew.includes(field) ? texts.ifNew : texts.optional
  }
  return [
    [...texts.guideHeads],
    ...columns.map((field) => [
      fieldOf(field)[language],
      need(field),
      fieldOf(field).help[language === 'zh' ? 0 : 1],
    ]),
    ...texts.rules.map((rule) => ['', '', rule]),
  ]
}

const entryRows = (heads: readonly string[], entries: readonly Entry[]): string[][] => [
  [...heads],
  ...entries.map(({ id, name }) => [name, id, `${name}（${id}）`]),
]

/** A department's list as a workbook: the list, how to fill it, and the canonical words to choose from. */
export const writeWorkbook = (workbook: ExcelJS.Workbook, list: ListWorkbook): void => {
  const texts = templateTexts[list.language]
  addList(workbook, list)
  addTable(workbook, ownSheets.guide, [24, 14, 90], guideRows(columnsOfList(list.rows), list.language))
  addTable(workbook, ownSheets.materials, [40, 32, 60], entryRows(texts.materialHeads, list.materials))
  addTable(workbook, ownSheets.elements, [40, 32, 60], entryRows(texts.elementHeads, list.elements))
}

/** A sheet with a row of headings and an example, to be filled in. */
export type SheetTemplate = {
  readonly name: string
  readonly columns: readonly {
    readonly heading: string
    /** Long numbers are texts: a spreadsheet keeps fifteen digits of a number. */
    readonly isText: boolean
    readonly options: readonly string[]
    readonly example: string
  }[]
}

/** What Excel takes as the name of a sheet. */
const sheetName = (name: string): string => name.replace(/[\\/*?:[\]]/g, ' ').slice(0, 31)

export const writeTemplate = (workbook: ExcelJS.Workbook, { name, columns }: SheetTemplate): void => {
  const sheet = workbook.addWorksheet(sheetName(name), { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = columns.map(({ heading, isText }) => ({
    width: Math.max(14, heading.length * 2 + 2),
    style: { font, ...(isText && { numFmt: '@' }) },
  }))
  const heads = sheet.addRow(columns.map(({ heading }) => heading))
  heads.font = { ...font, bold: true }
  heads.eachCell((cell) => Object.assign(cell, { border, fill: paleFill }))
  sheet.addRow(columns.map(({ example }) => example)).font = { ...font, italic: true }
  for (const [index, { options }] of columns.entries()) {
    const choices = options.join(',')
    // Excel takes no longer list in one rule, and a comma parts two choices.
    if (options.length === 0 || choices.length > 250 || choices.split(',').length > options.length) continue
    const letter = sheet.getColumn(index + 1).letter
    const list = { type: 'list', allowBlank: true, formulae: [`"${choices}"`] }
    // The library's type for whole ranges lags behind it.
    const ranges = (sheet as unknown as { dataValidations: { add: (range: string, list: object) => void } })
      .dataValidations
    ranges.add(`${letter}2:${letter}${spareRows + 1}`, list)
  }
}
