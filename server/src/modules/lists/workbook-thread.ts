import { parentPort } from 'node:worker_threads'
import excel from '@protobi/exceljs'
import { type Language, ok, type Result, refuse } from '#engine/kernel'
import type { Reply } from '#platform/thread'
import { cleanWorkbook, type Wanted } from './check-workbook.ts'
import { type Mark, markWorkbook } from './mark-workbook.ts'
import { failWorkbook } from './problems.ts'
import { type ReadWorkbook, readWorkbook } from './read-workbook.ts'
import { type ListWorkbook, type SheetTemplate, writeTemplate, writeWorkbook } from './write-workbook.ts'

export type Job =
  | { readonly kind: 'read'; readonly bytes: Uint8Array }
  | {
      readonly kind: 'mark'
      readonly bytes: Uint8Array
      readonly marks: readonly Mark[]
      readonly language: Language
    }
  | { readonly kind: 'write'; readonly list: ListWorkbook }
  | { readonly kind: 'template'; readonly sheet: SheetTemplate }
export type Answers = {
  readonly read: ReadWorkbook
  readonly mark: Uint8Array
  readonly write: Uint8Array
  readonly template: Uint8Array
}
type WorkbookReply = Reply<Answers[keyof Answers]>

const open = async (
  bytes: Uint8Array,
  wanted: Wanted,
): Promise<Result<InstanceType<typeof excel.Workbook>>> => {
  const clean = await cleanWorkbook(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), wanted)
  if (!clean.ok) return clean
  const workbook = new excel.Workbook()
  try {
    await workbook.xlsx.load(clean.value as never)
    // A file that is no workbook at all may load as one without sheets.
    return workbook.worksheets.length ? ok(workbook) : refuse(failWorkbook('workbook_broken'))
  } catch {
    // Whatever the library stumbles over: the file is not what it ought to be.
    return refuse(failWorkbook('workbook_broken'))
  }
}

const bytesOf = async (workbook: InstanceType<typeof excel.Workbook>): Promise<Uint8Array> =>
  new Uint8Array(Buffer.from((await workbook.xlsx.writeBuffer()) as never))

const work = async (job: Job): Promise<Result<Answers[keyof Answers]>> => {
  if (job.kind === 'write' || job.kind === 'template') {
    const workbook = new excel.Workbook()
    workbook.creator = 'OneVisit'
    if (job.kind === 'write') writeWorkbook(workbook, job.list)
    else writeTemplate(workbook, job.sheet)
    return ok(await bytesOf(workbook))
  }
  if (job.kind === 'read') {
    const cells = await open(job.bytes, 'cells')
    return cells.ok ? ok(readWorkbook(cells.value)) : cells
  }
  const whole = await open(job.bytes, 'all')
  // What other programs put beside the cells may keep the library from loading it; the marks matter more.
  const opened = whole.ok ? whole : await open(job.bytes, 'cells')
  if (!opened.ok) return opened
  try {
    markWorkbook(opened.value, job.marks, job.language)
    return ok(await bytesOf(opened.value))
  } catch {
    // Foreign workbooks hold what the library reads but cannot write, such as shared formulas in another order.
    return refuse(failWorkbook('workbook_unmarkable'))
  }
}

parentPort?.on('message', async (job: Job) => {
  try {
    parentPort?.postMessage({ result: await work(job) } satisfies WorkbookReply)
  } catch (error) {
    parentPort?.postMessage({
      fault: error instanceof Error ? (error.stack ?? error.message) : String(error),
    } satisfies WorkbookReply)
  }
})
