type Range = { readonly left: string; readonly top: number; readonly right: string; readonly bottom: number }

/** Rows kept behind the last one that holds anything, with their formatting. */
const keptRows = 20

/** The place in a sheet's XML behind its last cell that holds anything; what follows is formatting only. */
const contentEnd = (xml: string): { readonly at: number; readonly row: number } | undefined => {
  const end = xml.lastIndexOf('</sheetData>')
  if (end < 0) return undefined
  const last = Math.max(...['<v>', '<v ', '<is>', '<f>', '<f '].map((tag) => xml.lastIndexOf(tag, end)))
  const start = xml.lastIndexOf('<row', last)
  if (last < 0 || start < 0) return { at: xml.indexOf('>', xml.indexOf('<sheetData')) + 1, row: 0 }
  const row = Number(/^<row\b[^>]*\br="(\d+)"/.exec(xml.slice(start, start + 200))?.[1] ?? 0)
  return { at: xml.indexOf('</row>', last) + 6, row }
}

const withoutEmptyTail = (xml: string, from: number): string => {
  const end = xml.lastIndexOf('</sheetData>')
  let cut = from
  if (cut < 6 || cut > end) return xml
  for (let kept = 0; kept < keptRows; kept += 1) {
    const next = xml.indexOf('</row>', cut)
    if (next < 0 || next > end) break
    cut = next + 6
  }
  return xml.slice(0, cut) + xml.slice(end)
}

const rangeOf = (text: string): Range | undefined => {
  const match = /^\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/.exec(text)
  if (!match) return undefined
  const [, left = '', top = '', right = left, bottom = top] = match
  return { left, top: Number(top), right, bottom: Number(bottom) }
}

/** A range as far as a row; '' when it lies below it whole. A column's drop-down list reaches to row 1,048,576. */
const clipped = (text: string, lastRow: number): string => {
  const range = rangeOf(text)
  if (!range || range.bottom <= lastRow) return text
  return range.top > lastRow ? '' : `${range.left}${range.top}:${range.right}${lastRow}`
}

const withShortRanges = (xml: string, lastRow: number): string =>
  xml
    .replace(/<dataValidation\b[^>]*?(\/>|>[\s\S]*?<\/dataValidation>)/g, (element) => {
      const sqref = /\bsqref="([^"]*)"/.exec(element)?.[1] ?? ''
      const ranges = sqref
        .split(/\s+/)
        .map((range) => clipped(range, lastRow))
        .filter(Boolean)
      return ranges.length ? element.replace(`sqref="${sqref}"`, `sqref="${ranges.join(' ')}"`) : ''
    })
    .replace(/<mergeCell\b[^>]*\bref="([^"]*)"[^>]*\/>/g, (element, ref: string) => {
      const range = clipped(ref, lastRow)
      return range ? element.replace(ref, range) : ''
    })
    // Counts that no longer hold, and lists that became empty, make a workbook that office programs want to repair.
    .replace(/(<(?:dataValidations|mergeCells)\b[^>]*?) count="\d+"/g, '$1')
    .replace(/<(dataValidations|mergeCells)\b[^>]*>\s*<\/\1>/g, '')

/** Tens of thousands of formatted empty cells say nothing and take most of the time: they go, borders and all. */
const withoutEmptyCells = (xml: string): string => xml.replace(/<c [^<>]*\/>|<c [^<>]*[^/<>]><\/c>/g, '')

const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

const mergedArea = (xml: string): number => {
  let area = 0
  for (const [, ref = ''] of xml.matchAll(/<mergeCell\b[^>]*\bref="([^"]*)"/g)) {
    const range = rangeOf(ref)
    if (range)
      area += (range.bottom - range.top + 1) * (columnNumber(range.right) - columnNumber(range.left) + 1)
  }
  return area
}

const written = (xml: string): number => {
  let count = 0
  for (let at = xml.indexOf('<c '); at >= 0; at = xml.indexOf('<c ', at + 3)) count += 1
  return count
}

const manyCells = 60_000

/** How many cells reading this sheet will make: written ones and those under merges. */
export const cellsOf = (xml: string): number => written(xml) + mergedArea(xml)

/**
 * The XML of a sheet without what only formatting fills: rows behind the last content, drop-down lists and merges that reach
 * far below it, and, in a sheet of very many cells, empty ones. Reading a list then takes time by what is in it.
 */
export const trimSheet = (xml: string): string => {
  const end = contentEnd(xml)
  if (!end) return xml
  const short = withShortRanges(withoutEmptyTail(xml, end.at), end.row + 300)
  return written(short) > manyCells ? withoutEmptyCells(short) : short
}

/** A prefix on every name (x:worksheet) says the same as none; programs of the Open XML SDK write one. */
export const withoutPrefix = (xml: string): string => {
  const prefix = /<(\w+):(?:worksheet|workbook|styleSheet|sst)\b/.exec(xml.slice(0, 2_000))?.[1]
  return prefix ? xml.replace(new RegExp(`<(/?)${prefix}:`, 'g'), '<$1') : xml
}

/** Cells that hold an instant (t="d", ISO 8601): the reader of workbooks takes the year for a day number. Their day becomes a text. */
export const withPlainDates = (xml: string): string =>
  xml.replace(
    /<c\b([^>]*)\bt=(["'])d\2([^>]*)>(?:(?!<\/c>)[\s\S])*?<v\b[^>]*>([^<]*)<\/v>\s*<\/c>/g,
    (_, before: string, _quote: string, after: string, value: string) =>
      `<c${before}t="inlineStr"${after}><is><t>${/^\s*(\d{4}-\d{2}-\d{2})/.exec(value)?.[1] ?? value}</t></is></c>`,
  )

/** A sheet with nothing but its cells and their merges: filters, tables, comments and drawings say nothing of a list. */
export const cellsAlone = (xml: string): string => {
  const cells = /<sheetData\b[^>]*?(?:\/>|>[\s\S]*<\/sheetData>)/.exec(xml)?.[0] ?? '<sheetData/>'
  const merges = /<mergeCells\b[\s\S]*?<\/mergeCells>/.exec(xml)?.[0] ?? ''
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${cells}${merges}</worksheet>`
}
