import { daySerial } from '#engine/calendar'
import { mostRows, type RowCells } from '#engine/catalogue'
import type { Said } from '#engine/kernel'
import { bareCell, createTwins, type FormRow, type FormRows } from './rows.ts'
import { tidy } from './tidy.ts'
import { isPlain } from './tidy-amount.ts'
import type { FieldColumn, FieldList } from './types.ts'

/** F41 Tables that come from a spreadsheet, a web page or a file: which of their columns are those of a list, and the rows they bring. */

/** Cells of a quoted text: what spreadsheets copy where a cell has a line break or a quotation mark. */
const cellsWith = (text: string, separator: string): string[][] => {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  const endCell = () => {
    rows.at(-1)?.push(cell.trim())
    cell = ''
  }
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] as string
    if (quoted) {
      if (sign !== '"') cell += sign
      else if (text[at + 1] === '"') {
        cell += sign
        at++
      } else quoted = false
    } else if (sign === '"' && cell.trim() === '') {
      cell = ''
      quoted = true
    } else if (sign === separator) endCell()
    else if (sign === '\n') {
      endCell()
      rows.push([])
    } else cell += sign
  }
  endCell()
  // The end of the last line begins no row.
  if (rows.at(-1)?.every((one) => !one)) rows.pop()
  return rows
}

/** How often a sign stands in the first line. */
const timesIn = (text: string, sign: string): number => (text.split('\n', 1)[0] ?? '').split(sign).length

/** F41 The cells of a pasted text: by tabs where there are any, else by the comma its first line has more of. Empty rows keep their place. */
export const readTable = (text: string): string[][] => {
  const plain = text.replace(/\r\n?/g, '\n').replace(/\u00a0/g, ' ')
  if (plain.includes('\t')) return cellsWith(plain, '\t')
  return cellsWith(plain, timesIn(plain, '，') > timesIn(plain, ',') ? '，' : ',')
}

/** A heading without what stands in brackets, blanks and signs. */
const bare = (name: string): string =>
  name
    .replace(/[（(【[][^）)】\]]*[）)】\]]/g, '')
    .replace(/[\s:：*＊/／、]/g, '')
    .toLowerCase()

const says = (heading: string, { name, nameEn }: FieldColumn): number => {
  const head = bare(heading)
  if (!head) return 0
  for (const own of [bare(name), bare(nameEn)]) {
    if (head === own) return 3
    if (own.length >= 2 && head.length >= 2 && (head.includes(own) || own.includes(head))) return 2
    // 车牌号码 and 车牌号, 核载质量 and 核定载质量: the same word but for a sign or two.
    if (
      own.length >= 3 &&
      [...own].filter((sign) => !head.includes(sign)).length <= 1 &&
      head.length <= own.length + 2
    )
      return 1
  }
  return 0
}

/** Each heading's column, the best first; no column twice. */
const matched = (headings: readonly string[], columns: readonly FieldColumn[]): (FieldColumn | null)[] => {
  const pairs = headings.flatMap((heading, place) =>
    columns.map((column) => ({ place, column, score: says(heading, column) })),
  )
  const found: (FieldColumn | null)[] = headings.map(() => null)
  for (const { place, column, score } of pairs.toSorted((a, b) => b.score - a.score))
    if (score > 0 && !found[place] && !found.includes(column)) found[place] = column
  return found
}

/** A name of the whole list, a date, a line of how to fill it in may stand above the headings. */
const mostAbove = 10

const hitsIn = (row: readonly string[], columns: readonly FieldColumn[]): number =>
  matched(row, columns).filter(Boolean).length

/** One row of a table with its number in it, the first is 1: what a person finds it by in their file. */
type Line = { readonly cells: readonly string[]; readonly line: number }

/** F63 What an empty sheet puts before its example; a row that begins so is none. */
export const exampleMark: Said = { zh: '例：', en: 'e.g. ' }
const isExample = (cells: readonly string[]): boolean => {
  const first = cells.find(Boolean) ?? ''
  return first.startsWith(exampleMark.zh) || first.startsWith(exampleMark.en)
}

/** Rows something stands in. */
const linesOf = (table: readonly (readonly string[])[]): Line[] =>
  table.flatMap((cells, place) => (cells.some(Boolean) ? [{ cells, line: place + 1 }] : []))

/** F63 A table from its headings on: the row, of the first few, that names at least two columns and most of them; without one, as it is. */
const fromHeadings = (lines: readonly Line[], columns: readonly FieldColumn[]): readonly Line[] => {
  const hits = lines.slice(0, mostAbove).map(({ cells }) => hitsIn(cells, columns))
  const best = Math.max(0, ...hits)
  return best >= 2 ? lines.slice(hits.indexOf(best)) : lines
}

/** F63 Of the sheets of a file the one whose headings name most columns of the list; of several the first. */
export const bestTable = <T extends { readonly rows: readonly (readonly string[])[] }>(
  { columns }: FieldList,
  tables: readonly T[],
): T | undefined => {
  const told = tables.map((table) =>
    Math.max(
      0,
      ...linesOf(table.rows)
        .slice(0, mostAbove)
        .map(({ cells }) => hitsIn(cells, columns)),
    ),
  )
  return tables[told.indexOf(Math.max(0, ...told))]
}

/** 1, 2, 3 … in front of every row. */
const isCount = (lines: readonly Line[]): boolean =>
  lines.length > 1 && lines.every(({ cells: [first] }, index) => first === `${index + 1}`)

/** What a heading says of its unit, in the unit of the column: 千克 in a column of 吨. */
const factorOf = (heading: string, { unit }: FieldColumn): number => {
  if (unit === '吨' && /kg|千克|公斤/i.test(heading)) return 1000
  return unit === '万元' && /[（(]\s*元\s*[）)]/.test(heading) ? 10_000 : 1
}

/** An amount as a number in the unit of its column, where what was typed says another or the same. */
export const numberOf = (text: string, column: FieldColumn, factor: number): string => {
  if (factor === 1 && isPlain(text)) return text
  const plain = tidy('number', text)
    .replace(/(?<=\d)[,，](?=\d{3})/g, '')
    .replace(column.unit ?? /$^/, '')
  const own = /^([\d.]+)(kg|千克|公斤)$/i.exec(plain)
  const [digits, by] = own ? [own[1] ?? '', column.unit === '吨' ? 1000 : 1] : [plain, factor]
  return by === 1 || !/^\d+(\.\d+)?$/.test(digits) ? digits : String(Number((Number(digits) / by).toFixed(6)))
}

/** A day that lost its format in a spreadsheet; of 1954 to 2119, as other numbers are no day of a form. */
const serialDay = (text: string): string => (/^[2-7]\d{4}$/.test(text) ? daySerial(Number(text)) : text)

const cellOf = (text: string, column: FieldColumn, factor: number): string => {
  if (column.type === 'number' || column.type === 'integer') return numberOf(text, column, factor)
  const whole = text.replace(/\s*\n\s*/g, ' ')
  const said = tidy(column.type, column.type === 'date' ? serialDay(whole.trim()) : whole)
  if (column.options.length === 0 || column.options.includes(said)) return said
  const near = column.options.filter((option) => option.includes(said) || said.includes(option))
  return near.length === 1 ? (near[0] ?? said) : said
}

export type Pasted = {
  /** Each column of the table, with the column of the list it fills. */
  readonly columns: readonly { readonly heading: string; readonly column: string | null }[]
  /** Rows to be added. */
  readonly rows: readonly RowCells[]
  /** Of each row to be added its number in the table. */
  readonly lines: readonly number[]
  /** F64 Rows of the list that the table tells otherwise, as they would be then. */
  readonly changed: readonly FormRow[]
  /** How many of the table are in the list already, told by the column that tells rows apart. */
  readonly known: number
  /** How many do not fit in any more. */
  readonly over: number
}

type Reading = {
  readonly columns: readonly { readonly heading: string; readonly column: string | null }[]
  readonly read: (cells: readonly string[]) => RowCells
  readonly body: readonly Line[]
}

/** Which column of a table is which of the list, and how its rows are read. */
const readingOf = ({ columns }: FieldList, brought: readonly (readonly string[])[]): Reading => {
  const [head, ...rest] = fromHeadings(linesOf(brought), columns)
  const first = head?.cells ?? []
  const found = matched(first, columns)
  const hits = found.filter(Boolean).length
  const isHead = hits >= 2 || (hits === 1 && first.filter(Boolean).length === 1 && rest.length > 0)
  const body = head && !isHead ? [head, ...rest] : rest
  const counted = !isHead && isCount(body)
  const own = isHead ? found : first.map((_cell, place) => columns[counted ? place - 1 : place] ?? null)
  const factors = own.map((column, place) => (column && isHead ? factorOf(first[place] ?? '', column) : 1))
  return {
    columns: own.map((column, place) => ({
      heading: isHead ? (first[place] ?? '') : '',
      column: column?.element ?? null,
    })),
    read: (cells) =>
      Object.fromEntries(
        own.flatMap((column, place) => {
          const text = column ? cellOf(cells[place] ?? '', column, factors[place] ?? 1) : ''
          return column && text ? [[column.element, text]] : []
        }),
      ),
    body,
  }
}

/** F64 A row of the list with what a table says of it; undefined where that is nothing new. */
const otherwise = ({ id, cells }: FormRow, told: RowCells): FormRow | undefined => {
  const isNew = Object.entries(told).some(([column, text]) => bareCell(cells[column]) !== bareCell(text))
  return isNew ? { id, cells: { ...cells, ...told } } : undefined
}

/**
 * F41 What a table brings to a list. A first row of headings says which column is which, whatever their order and their words; without
 * one the columns stand as in the list. Amounts in another unit are converted where the heading or the cell says so. Nothing is added
 * twice: a row that tells the same as one of the list or of the table is left out. What it says of a row of the list is told (F64).
 */
export const pasteRows = (
  list: FieldList,
  brought: readonly (readonly string[])[],
  before: FormRows,
): Pasted => {
  const { columns, read, body } = readingOf(list, brought)
  const twins = createTwins(list)
  for (const [place, { cells }] of before.rows.entries()) twins.add(cells, place)
  const room = Math.max(0, Math.min(list.most, mostRows) - before.rows.length)
  const rows: RowCells[] = []
  const lines: number[] = []
  const changed = new Map<string, FormRow>()
  let [known, over] = [0, 0]
  for (const { cells, line } of body) {
    const row = read(cells)
    if (Object.keys(row).length === 0 || isExample(cells)) continue
    const twin = twins.find(row)
    if (twin) {
      known++
      const own = before.rows[twin.place]
      const other = own && otherwise(own, row)
      if (other) changed.set(other.id, other)
    } else if (rows.length >= room) over++
    else {
      twins.add(row, before.rows.length + rows.length)
      rows.push(row)
      lines.push(line)
    }
  }
  return { columns, rows, lines, changed: [...changed.values()], known, over }
}
