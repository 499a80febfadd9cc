import { mostRows, type RowCells } from '#engine/catalogue'
import { createTwins, type FormRows } from './rows.ts'
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
  return rows.filter((row) => row.some(Boolean))
}

/** F41 The cells of a pasted text: by tabs where there are any, else by commas. */
export const readTable = (text: string): string[][] => {
  const plain = text.replace(/\r\n?/g, '\n').replace(/\u00a0/g, ' ')
  if (plain.includes('\t')) return cellsWith(plain, '\t')
  return cellsWith(plain.replace(/，/g, ','), ',')
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

/** 1, 2, 3 … in front of every row. */
const isCount = (table: readonly (readonly string[])[]): boolean =>
  table.length > 1 && table.every(([first], index) => first === `${index + 1}`)

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

const cellOf = (text: string, column: FieldColumn, factor: number): string => {
  if (column.type === 'number' || column.type === 'integer') return numberOf(text, column, factor)
  const said = tidy(column.type, text.replace(/\s*\n\s*/g, ' '))
  if (column.options.length === 0 || column.options.includes(said)) return said
  const near = column.options.filter((option) => option.includes(said) || said.includes(option))
  return near.length === 1 ? (near[0] ?? said) : said
}

export type Pasted = {
  /** Each column of the table, with the column of the list it fills. */
  readonly columns: readonly { readonly heading: string; readonly column: string | null }[]
  /** Rows to be added. */
  readonly rows: readonly RowCells[]
  /** How many of the table are in the list already, told by the column that tells rows apart. */
  readonly known: number
  /** How many do not fit in any more. */
  readonly over: number
}

/**
 * F41 What a table brings to a list. A first row of headings says which column is which, whatever their order and their words; without
 * one the columns stand as in the list. Amounts in another unit are converted where the heading or the cell says so. Nothing is added
 * twice: a row that tells the same as one of the list or of the table is left out.
 */
export const pasteRows = (
  list: FieldList,
  table: readonly (readonly string[])[],
  before: FormRows,
): Pasted => {
  const [first = [], ...rest] = table
  const found = matched(first, list.columns)
  const hits = found.filter(Boolean).length
  const isHead = hits >= 2 || (hits === 1 && first.filter(Boolean).length === 1 && rest.length > 0)
  const body = isHead ? rest : table
  const counted = !isHead && isCount(table)
  const columns = isHead
    ? found
    : first.map((_cell, place) => list.columns[counted ? place - 1 : place] ?? null)
  const factors = columns.map((column, place) =>
    column && isHead ? factorOf(first[place] ?? '', column) : 1,
  )
  const twins = createTwins(list)
  for (const [place, { cells }] of before.rows.entries()) twins.add(cells, place)
  const room = Math.max(0, Math.min(list.most, mostRows) - before.rows.length)
  const rows: RowCells[] = []
  let [known, over] = [0, 0]
  for (const cells of body) {
    const row = Object.fromEntries(
      columns.flatMap((column, place) => {
        const text = column ? cellOf(cells[place] ?? '', column, factors[place] ?? 1) : ''
        return column && text ? [[column.element, text]] : []
      }),
    )
    if (Object.keys(row).length === 0) continue
    if (twins.find(row)) known++
    else if (rows.length >= room) over++
    else {
      rows.push(row)
      twins.add(row, rows.length)
    }
  }
  return {
    columns: columns.map((column, place) => ({
      heading: isHead ? (first[place] ?? '') : '',
      column: column?.element ?? null,
    })),
    rows,
    known,
    over,
  }
}
