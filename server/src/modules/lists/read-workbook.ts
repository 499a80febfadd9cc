import type ExcelJS from '@protobi/exceljs'
import type { Cell, Merge, Sheet } from '#engine/lists'
import { soundText } from '#platform/sound-input'

export type ReadWorkbook = {
  readonly sheets: readonly Sheet[]
  /** Names of sheets nobody sees, which are not read. */
  readonly hidden: readonly string[]
}

type Value = ExcelJS.CellValue

/**
 * Excel keeps 15 digits: 0.1 + 0.2 is shown as 0.3. A longer whole number has lost its last digits, and an identity number that ends in
 * noughts may still be a right one, of somebody else: it is shown as Excel shows it, so that it is never taken for one.
 */
const numberText = (value: number): string =>
  Math.abs(value) < 1e15 ? String(Number(value.toPrecision(15))) : value.toExponential()

const dateText = (value: Date): string =>
  Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10)

/** What a person sees in a cell: formulas by their last value, links and rich text by their text. */
const textOf = (value: Value): string => {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'number') return numberText(value)
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (value instanceof Date) return dateText(value)
  if ('error' in value) return String(value.error)
  if ('richText' in value) return value.richText.map(({ text }) => text).join('')
  if ('text' in value) return textOf(value.text as Value)
  if ('formula' in value || 'sharedFormula' in value)
    // A formula that was never worked out has no value to read.
    return value.result === undefined || value.result === null ? '#CALC!' : textOf(value.result as Value)
  return ''
}

/** The merges of a sheet by the place of their first cell; the library has no public way to ask without copying every cell. */
const mergesOf = (sheet: ExcelJS.Worksheet): Map<string, Merge> => {
  const { _merges } = sheet as unknown as { _merges: Record<string, { model: Merge }> }
  return new Map(
    Object.values(_merges).map(({ model: { top, left, bottom, right } }) => [
      `${top} ${left}`,
      { top, left, bottom, right },
    ]),
  )
}

const readSheet = (sheet: ExcelJS.Worksheet): Sheet => {
  const merges = mergesOf(sheet)
  const rows: Cell[][] = []
  sheet.eachRow({ includeEmpty: false }, (row) => {
    const cells: Cell[] = []
    row.eachCell({ includeEmpty: false }, (cell) => {
      const [y, x] = [Number(cell.row), Number(cell.col)]
      const merged = merges.get(`${y} ${x}`)
      // exceljs repeats the first cell of a merge in all of it.
      if (cell.isMerged && !merged) return
      const text = soundText(textOf(cell.value))
      if (text || merged) cells.push({ row: y, column: x, text, ...(merged ? { merged } : {}) })
    })
    if (cells.length) rows.push(cells)
  })
  return { name: soundText(sheet.name), rows }
}

/** The sheets of a workbook as the engine reads them. Hidden rows are read, hidden sheets are not (L7). */
export const readWorkbook = (workbook: ExcelJS.Workbook): ReadWorkbook => {
  const seen = workbook.worksheets.filter(({ state }) => state === 'visible' || state === undefined)
  return {
    sheets: seen.map(readSheet),
    hidden: workbook.worksheets.filter((sheet) => !seen.includes(sheet)).map(({ name }) => name),
  }
}
