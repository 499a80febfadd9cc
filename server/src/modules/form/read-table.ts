import type { Readable } from 'node:stream'
import { exampleFor, exampleMark, readTable } from '#engine/form'
import { type Language, ok, type Result, refuse } from '#engine/kernel'
import type { Sheet } from '#engine/lists'
import type { FormField } from '#modules/casework'
import { failWorkbook, type Workbooks } from '#modules/lists'
import type { FileIn } from '#platform/file-route'
import { soundText } from '#platform/sound-input'
import { failTable } from './problems.ts'

/** A sheet as rows of texts, blanks where nothing stands. */
export type TableRead = { readonly name: string; readonly rows: string[][] }

/** F63 Of a list at most 500 rows are taken; what is far more is another file than one thinks. */
const most = { rows: 6_000, columns: 60, text: 1024 * 1024 }

const collect = async (stream: Readable): Promise<Buffer> => {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

/** “Unicode text” of a spreadsheet program. */
const isWide = (bytes: Buffer): boolean => bytes[0] === 0xff && bytes[1] === 0xfe

/** Spreadsheet programs here save CSV in the national code as often as in UTF-8. */
const textOf = (bytes: Buffer): string => {
  if (isWide(bytes)) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** Zip, compound file (of before 2007, or locked) and PDF are told by how they begin; a text holds no zero byte. */
const begins = ['504b0304', 'd0cf11e0', '25504446']
const isText = (bytes: Buffer): boolean =>
  isWide(bytes) ||
  (!bytes.subarray(0, 4_096).includes(0) && !begins.includes(bytes.subarray(0, 4).toString('hex')))

/** Rows by place, empty ones too: what is merged stands in its first cell. A row further down than any list goes is one behind the last. */
const rowsOf = ({ rows }: Sheet): string[][] => {
  const table: string[][] = []
  for (const cells of rows) {
    const row: string[] = []
    for (const { column, text } of cells) if (column <= most.columns) row[column - 1] = text.trim()
    table[Math.min((cells[0]?.row ?? 1) - 1, most.rows)] = Array.from(row, (text) => text ?? '')
  }
  return Array.from(table, (row) => row ?? [])
}

const tablesIn = async (workbooks: Pick<Workbooks, 'read'>, bytes: Buffer): Promise<Result<TableRead[]>> => {
  if (isText(bytes) && bytes.length > most.text)
    return refuse(failTable('table_too_long', { most: most.rows }))
  if (isText(bytes)) return ok([{ name: '', rows: readTable(soundText(textOf(bytes))) }])
  const read = await workbooks.read(bytes)
  return read.ok ? ok(read.value.sheets.map((sheet) => ({ name: sheet.name, rows: rowsOf(sheet) }))) : read
}

/** F63 The tables of a file of a spreadsheet program, as texts; nothing is kept. */
export const createTableReader =
  (workbooks: Pick<Workbooks, 'read'>) =>
  async ({ stream, limit }: FileIn): Promise<Result<{ tables: TableRead[] }>> => {
    const bytes = await collect(stream)
    if (stream.truncated)
      return refuse(failWorkbook('workbook_too_large', { limit: Math.floor(limit / 1024 / 1024) }))
    if (bytes.length === 0) return refuse(failWorkbook('workbook_empty'))
    const read = await tablesIn(workbooks, bytes)
    if (!read.ok) return read
    const tables = read.value.filter(({ rows }) => rows.some((row) => row.some(Boolean)))
    if (tables.length === 0) return refuse(failTable('table_empty'))
    const rows = Math.max(...tables.map((table) => table.rows.length))
    return rows > most.rows ? refuse(failTable('table_too_long', { most: most.rows })) : ok({ tables })
  }

type List = FormField & { readonly list: NonNullable<FormField['list']> }
const numeric: ReadonlySet<string> = new Set(['number', 'integer'])

/** F63 The columns of a list as an empty sheet has them; its headings are what a filled one is matched by. */
export const templateOf = ({ name, nameEn, list }: List, language: Language) => ({
  name: language === 'zh' ? name : nameEn,
  columns: list.columns.map((column, place) => {
    const heading = language === 'zh' ? column.name : column.nameEn
    return {
      heading: column.unit ? `${heading}（${column.unit}）` : heading,
      isText: !numeric.has(column.type),
      options: column.options,
      example: `${place === 0 ? exampleMark[language] : ''}${exampleFor(column)}`,
    }
  }),
})
