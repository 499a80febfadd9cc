import type { LibraryDocument } from '#engine/catalogue'
import {
  accountRef,
  type Context,
  chinaDay,
  type Language,
  ok,
  type Result,
  refuse,
  sentence,
} from '#engine/kernel'
import { departmentFor } from '#engine/library'
import {
  importList,
  matchWorkbook,
  type ReadList,
  readList,
  rememberHeadings,
  writeList,
} from '#engine/lists'
import type { ChangeRow, LibraryService } from '#modules/library'
import type { Uploads } from '#modules/uploads'
import { excelType, type FileIn, type FileOut } from '#platform/file-route'
import { correctHeadings } from './list-headings.ts'
import type { ListWorkbooks } from './list-workbooks.ts'
import { failWorkbook } from './problems.ts'
import type { ReadWorkbook } from './read-workbook.ts'
import type { HeadingsBody, UploadedList } from './schemas.ts'
import type { ListStore, UploadRow } from './store.ts'
import { digestOf, listView } from './view-list.ts'
import type { Workbooks } from './workbooks.ts'

export type ListParts = {
  readonly store: ListStore
  readonly library: LibraryService
  readonly kept: ListWorkbooks
  readonly workbooks: Workbooks
  readonly uploads: Uploads
  readonly newId: () => string
}

type Opened = {
  readonly row: UploadRow
  readonly workbook: ReadWorkbook
  readonly document: LibraryDocument
  readonly list: ReadList
  /** What it became, once it was imported. */
  readonly change: ChangeRow | undefined
}

const readRow = (row: UploadRow, { sheets }: ReadWorkbook, document: LibraryDocument): ReadList =>
  readList(
    sheets,
    row.department,
    document,
    row.headings.filter(({ read }) => read),
  )

/** An upload with what it says over the library as it is now; refused to people of another department (M3). */
const createOpener =
  ({ store, library, kept }: ListParts) =>
  async (uploadId: string, { actor }: Context): Promise<Result<Opened>> => {
    const row = await store.uploads.find(uploadId)
    if (!row) return refuse(failWorkbook('list_upload_unknown'))
    const { document } = await library.read()
    const may = departmentFor(document, row.department, actor)
    if (!may.ok) return may
    const workbook = await kept.read(row.fileHash)
    if (!workbook.ok) return workbook
    const change = row.imported ? await library.findChange(row.imported) : undefined
    return ok({
      row,
      workbook: workbook.value,
      document,
      change,
      list: readRow(row, workbook.value, document),
    })
  }

const viewOf = ({ row, workbook, list, document, change }: Opened): UploadedList =>
  listView(row, workbook, list, document, change)

const nameOf = ({ departments }: LibraryDocument, id: string) => {
  const found = departments.find((department) => department.id === id)
  return { zh: found?.name ?? id, en: found?.name_en ?? found?.name ?? id }
}

/** What an import did, as a sentence of the audit trail. */
const toldOf = ({ row, list, document }: Opened) => {
  const count = (kind: string) => list.changes.filter((change) => change.kind === kind).length
  const [added, changed] = [count('add'), count('change')]
  const { zh, en } = nameOf(document, row.department)
  return {
    zh: `上传${zh}的清单《${row.fileName}》：新增 ${added} 项，修改 ${changed} 项`,
    en: `Uploaded the list of ${en} (${row.fileName}): ${added} matters added, ${changed} changed`,
  }
}

const createUpload =
  (parts: ListParts) =>
  async (department: string, file: FileIn, context: Context): Promise<Result<UploadedList>> => {
    const { document } = await parts.library.read()
    const may = departmentFor(document, department, context.actor)
    if (!may.ok) return may
    const room = await parts.uploads.room(context)
    if (!room.ok) return room
    const received = await parts.kept.receive(file, (staged) =>
      parts.uploads.keeping(staged, undefined, context)(),
    )
    if (!received.ok) return received
    const { fileHash, size, workbook } = received.value
    const settled = await parts.store.headings.load(department)
    const headings = matchWorkbook(workbook.sheets, settled).map((one) => ({ ...one, read: true }))
    const row: UploadRow = {
      uploadId: parts.newId(),
      department,
      fileHash,
      fileName: file.fileName,
      size,
      headings,
      at: context.now,
      byId: context.actor.id,
      byName: accountRef(context.actor.id),
      imported: null,
    }
    await parts.store.uploads.add(row)
    return ok(viewOf({ row, workbook, document, change: undefined, list: readRow(row, workbook, document) }))
  }

const createImport =
  (parts: ListParts, open: ReturnType<typeof createOpener>) =>
  async (uploadId: string, digest: string, context: Context): Promise<Result<{ changeId: string }>> => {
    const opened = await open(uploadId, context)
    if (!opened.ok) return opened
    const { row, workbook, list } = opened.value
    if (row.imported) return refuse(failWorkbook('list_imported_already'))
    if (list.faults.length) return refuse(failWorkbook('list_has_faults', { count: list.faults.length }))
    const apply = (document: LibraryDocument): Result<LibraryDocument> => {
      const now = readRow(row, workbook, document)
      return now.faults.length || digestOf(now.changes) !== digest
        ? refuse(failWorkbook('list_changed_meanwhile'))
        : ok(importList(document, now.matters))
    }
    const told = toldOf(opened.value)
    const done = await parts.library.change(context, {
      kind: 'import',
      department: row.department,
      ...told,
      apply,
    })
    if (!done.ok) return done
    const { changeId } = done.value
    if (!changeId) return refuse(failWorkbook('list_nothing_to_import'))
    await parts.store.uploads.markImported(uploadId, changeId)
    await rememberFor(parts, row, context)
    return ok({ changeId })
  }

const rememberFor = ({ store }: ListParts, row: UploadRow, { now, actor }: Context) =>
  store.headings.save(row.department, rememberHeadings(row.headings.filter(({ read }) => read)), {
    at: now,
    by: accountRef(actor.id),
  })

const workbookNamed = (fileName: string, bytes: Uint8Array): FileOut => ({
  fileName,
  mediaType: excelType,
  content: Buffer.from(bytes),
})

const createFilesOut = (parts: ListParts, open: ReturnType<typeof createOpener>) => ({
  /** The person's own workbook with its faults marked. */
  marked: async (uploadId: string, language: Language, context: Context): Promise<Result<FileOut>> => {
    const opened = await open(uploadId, context)
    if (!opened.ok) return opened
    const { row, list } = opened.value
    const marks = list.faults.map((fault) => ({
      sheet: fault.sheet,
      cell: fault.cell,
      text: sentence(fault, language),
    }))
    const bytes = await parts.workbooks.mark(await parts.kept.bytesOf(row.fileHash), marks, language)
    const stem = row.fileName.replace(/\.[^.]*$/, '').replace(/-(标出错误|marked)$/, '')
    return bytes.ok
      ? ok(workbookNamed(`${stem}-${language === 'zh' ? '标出错误' : 'marked'}.xlsx`, bytes.value))
      : bytes
  },
  /** A department's list as the library has it, or the empty template of it. */
  written: async (
    department: string,
    { filled, language }: { readonly filled: boolean; readonly language: Language },
    { actor, now }: Context,
  ): Promise<Result<FileOut>> => {
    const { document } = await parts.library.read()
    const may = departmentFor(document, department, actor)
    if (!may.ok) return may
    const { materials, elements } = document
    const name = nameOf(document, department)[language]
    const rows = filled ? writeList(document, department) : []
    const bytes = await parts.workbooks.write({ department: name, rows, materials, elements, language })
    const zh = filled ? `${name}事项清单-${chinaDay(now)}` : `${name}事项清单-模板`
    const en = filled ? `${name}-list-${chinaDay(now)}` : `${name}-template`
    return bytes.ok ? ok(workbookNamed(`${language === 'zh' ? zh : en}.xlsx`, bytes.value)) : bytes
  },
})

/** Departments' lists: upload, matching of headings, what an import would do, the import, and the files given back. */
export const createLists = (parts: ListParts) => {
  const open = createOpener(parts)
  return {
    upload: createUpload(parts),
    view: async (uploadId: string, context: Context): Promise<Result<UploadedList>> => {
      const opened = await open(uploadId, context)
      return opened.ok ? ok(viewOf(opened.value)) : opened
    },
    saveHeadings: async (
      uploadId: string,
      body: HeadingsBody,
      context: Context,
    ): Promise<Result<UploadedList>> => {
      const opened = await open(uploadId, context)
      if (!opened.ok) return opened
      const { row: before, workbook, document, change } = opened.value
      const remembered = await parts.store.headings.load(before.department)
      const headings = correctHeadings(before.headings, body, workbook.sheets, remembered)
      if (!headings.ok) return headings
      const row = { ...before, headings: headings.value }
      await parts.store.uploads.saveHeadings(uploadId, headings.value)
      await rememberFor(parts, row, context)
      return ok(viewOf({ row, workbook, document, change, list: readRow(row, workbook, document) }))
    },
    import: createImport(parts, open),
    ...createFilesOut(parts, open),
  }
}
export type ListService = ReturnType<typeof createLists>
