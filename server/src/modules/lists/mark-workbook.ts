import type ExcelJS from '@protobi/exceljs'
import type { Language } from '#engine/kernel'
import { ownSheets } from '#engine/lists'
import { markTexts } from './workbook-texts.ts'

/** A fault as it is written into the workbook: the sentence in the reader's language. */
export type Mark = { readonly sheet: string; readonly cell: string; readonly text: string }

const markColour = 'FFFFD9D6'
const markFill: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: markColour } }
/** Begins every comment of ours, so that the next round takes them off again. */
const sign = '【核对】'

const noteText = (cell: ExcelJS.Cell): string => {
  const note = cell.note as string | { texts?: readonly { text: string }[] } | undefined
  if (typeof note === 'string') return note
  return (note?.texts ?? []).map(({ text }) => text).join('')
}

const isOurs = (cell: ExcelJS.Cell): boolean => {
  const { fill } = cell
  return fill?.type === 'pattern' && fill.fgColor?.argb === markColour
}

/** The library can only replace a comment, and keeps it in two places. */
const removeNote = (cell: ExcelJS.Cell): void => {
  const inside = cell as unknown as { _comment?: unknown; model: { comment?: unknown } }
  inside._comment = undefined
  delete inside.model.comment
}

/** Takes off what an earlier round marked; a style is shared by many cells, so each gets its own. */
const unmark = (sheet: ExcelJS.Worksheet): void => {
  sheet.eachRow((row) =>
    row.eachCell({ includeEmpty: true }, (cell) => {
      if (isOurs(cell)) cell.style = { ...cell.style, fill: { type: 'pattern', pattern: 'none' } }
      const note = noteText(cell)
      if (!note.startsWith(sign)) return
      const [, own] = note.split('\n\n────\n')
      if (own) cell.note = own
      else removeNote(cell)
    }),
  )
}

const markCell = (sheet: ExcelJS.Worksheet, address: string, texts: readonly string[]): void => {
  const found = sheet.getCell(address)
  const cell = found.isMerged ? found.master : found
  cell.style = { ...cell.style, fill: markFill }
  const own = noteText(cell)
  const lines = texts.length > 1 ? texts.map((text, index) => `${index + 1}. ${text}`) : texts
  cell.note = `${sign}${lines.join('\n')}${own ? `\n\n────\n${own}` : ''}`
  // A fault in a row that a filter hides could not be found.
  sheet.getRow(Number(cell.row)).hidden = false
}

const quoted = (text: string): string => text.replaceAll('"', '""')
const linkTo = ({ sheet, cell }: Mark): ExcelJS.CellFormulaValue => ({
  formula: `HYPERLINK("#'${quoted(sheet.replaceAll("'", "''"))}'!${cell}","${cell}")`,
  result: cell,
})

/** First sheet of the workbook: every fault, with a link to its cell. */
const addFaultSheet = (workbook: ExcelJS.Workbook, marks: readonly Mark[], language: Language): void => {
  const texts = markTexts[language]
  const sheet = workbook.addWorksheet(ownSheets.faults, { views: [{ state: 'frozen', ySplit: 2 }] })
  sheet.columns = [8, 18, 10, 30, 90].map((width) => ({ width }))
  sheet.addRow([texts.title(marks.length)])
  sheet.mergeCells('A1:E1')
  sheet.addRow([...texts.heads])
  for (const [index, mark] of marks.entries()) {
    const found = workbook.getWorksheet(mark.sheet)?.getCell(mark.cell)
    const row = sheet.addRow([index + 1, mark.sheet, linkTo(mark), found?.text ?? '', mark.text])
    row.getCell(3).font = { color: { argb: 'FF1452A8' }, underline: true }
    row.alignment = { vertical: 'top', wrapText: true }
  }
  sheet.getRow(1).font = { bold: true, size: 12 }
  sheet.getRow(1).alignment = { vertical: 'middle', wrapText: true }
  sheet.getRow(1).height = 36
  sheet.getRow(2).font = { bold: true }
  // The order of sheets is a number; ours goes before all others and is the one that opens.
  ;(sheet as unknown as { orderNo: number }).orderNo = -1
  for (const other of workbook.worksheets) {
    const [view] = other.views ?? []
    if (view) (view as { tabSelected?: boolean }).tabSelected = other === sheet
  }
  workbook.views = [
    { x: 0, y: 0, width: 24_000, height: 14_000, firstSheet: 0, activeTab: 0, visibility: 'visible' },
  ]
}

/** L1 The person's own workbook with its faulty cells filled, a comment in each, and a first sheet that lists them all. */
export const markWorkbook = (
  workbook: ExcelJS.Workbook,
  marks: readonly Mark[],
  language: Language,
): void => {
  const old = workbook.getWorksheet(ownSheets.faults)
  if (old) workbook.removeWorksheet(old.id)
  for (const sheet of workbook.worksheets) unmark(sheet)
  const cells = new Map<string, Mark[]>()
  for (const mark of marks) {
    const key = `${mark.sheet}\n${mark.cell}`
    cells.set(key, [...(cells.get(key) ?? []), mark])
  }
  addFaultSheet(workbook, marks, language)
  for (const own of cells.values()) {
    const sheet = workbook.getWorksheet(own[0]!.sheet)
    if (sheet)
      markCell(
        sheet,
        own[0]!.cell,
        own.map(({ text }) => text),
      )
  }
}
