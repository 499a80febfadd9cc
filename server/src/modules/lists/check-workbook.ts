import { ok, type Problem, type Result, refuse } from '#engine/kernel'
import { readZip, writeZip } from '#platform/zip'
import { cellsAloneOf, workbookOf } from './cells-alone.ts'
import { failWorkbook } from './problems.ts'
import { cellsOf, trimSheet, withoutPrefix, withPlainDates } from './trim-sheet.ts'

const limits = { entries: 2_000, bytes: 150 * 1024 * 1024 }
/** A city's 18 departments together have about 30,000 cells. */
const mostCells = 400_000

const startsWith = (bytes: Buffer, ...start: number[]): boolean =>
  start.every((value, index) => bytes[index] === value)
const holds = (bytes: Buffer, text: string): boolean => bytes.includes(Buffer.from(text, 'utf16le'))

const isText = (bytes: Buffer): boolean =>
  !bytes.subarray(0, 2_048).includes(0) && !startsWith(bytes, 0x25, 0x50, 0x44, 0x46)

/** By its content: a name proves nothing. Undefined for what may be a workbook. */
const refuseByContent = (bytes: Buffer): Problem | undefined => {
  if (!bytes.length) return failWorkbook('workbook_empty')
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return undefined
  // Compound files: an encrypted workbook, or one of the time before 2007 (WPS writes its .et like that too).
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return failWorkbook(holds(bytes, 'EncryptedPackage') ? 'workbook_encrypted' : 'workbook_old_format')
  return failWorkbook(isText(bytes) ? 'workbook_text' : 'workbook_other')
}

const isSheet = (name: string): boolean => /^xl\/worksheets\/[^/]+\.xml$/i.test(name)
const isMarkup = (name: string): boolean => /\.(xml|rels|vml)$/i.test(name)

/** No office program writes document types of its own; entity bombs need them. */
const isDangerous = (content: Buffer): boolean =>
  content.includes('<!DOCTYPE') || content.includes('<!ENTITY')

/** A sheet whose cells begin and never end was cut. */
const isCut = (xml: string): boolean => /<sheetData\b[^>]*[^/]>/.test(xml) && !xml.includes('</sheetData>')

/** The parts of a workbook as they are read: names without prefixes, instants as texts. */
const readable = (files: Map<string, Buffer>): Problem | undefined => {
  for (const [name, content] of files) {
    if (!isMarkup(name)) continue
    if (isDangerous(content)) return failWorkbook('workbook_broken')
    const plain = withoutPrefix(content.toString('utf8').replace(/^\ufeff/, ''))
    if (isCut(plain)) return failWorkbook('workbook_broken')
    files.set(name, Buffer.from(withPlainDates(plain), 'utf8'))
  }
  return undefined
}

/** What is wanted of a workbook: everything, so that it can go back to its owner, or its cells alone, which can always be read. */
export type Wanted = 'all' | 'cells'

/**
 * The workbook, unpacked within limits and packed again without its empty tails, so that reading it takes bounded time and
 * memory.
 */
export const cleanWorkbook = async (bytes: Buffer, wanted: Wanted = 'all'): Promise<Result<Buffer>> => {
  const refused = refuseByContent(bytes)
  if (refused) return refuse(refused)
  const files = await readZip(bytes, limits)
  if (files === 'broken') return refuse(failWorkbook('workbook_broken'))
  if (files === 'too much') return refuse(failWorkbook('workbook_too_much', { limit: '150 MB' }))
  const workbook = workbookOf(files)
  if (!workbook) return refuse(failWorkbook('workbook_other'))
  const unreadable = readable(files)
  if (unreadable) return refuse(unreadable)
  const parts = wanted === 'cells' ? cellsAloneOf(files, workbook) : files
  let left = mostCells
  for (const [name, content] of parts) {
    if (!isSheet(name)) continue
    const xml = trimSheet(content.toString('utf8'))
    left -= cellsOf(xml)
    if (left < 0) return refuse(failWorkbook('workbook_too_many_cells', { limit: mostCells }))
    parts.set(name, Buffer.from(xml, 'utf8'))
  }
  return ok(writeZip(parts))
}
