import { join } from 'node:path'
import { Readable } from 'node:stream'
import ExcelJS from '@protobi/exceljs'
import { v7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { accountRef, type Context, type Result } from '#engine/kernel'
import { ownSheets } from '#engine/lists'
import { createLibraryService, createLibraryStore, type LibraryService } from '#modules/library'
import { createListService, createListStore, createWorkbooks, type ListService } from '#modules/lists'
import { createUploads } from '#modules/uploads'
import type { Database } from '#platform/database'
import type { FileOut } from '#platform/file-route'
import { createFiles } from '#platform/files'
import { cixi } from '../../../../tests/support/cixi.ts'
import { cityList, fortyMistakes } from '../../../../tests/support/list-workbook.ts'
import { closeStore, type OpenStore, openStore } from '../../../../tests/support/stores.ts'

const department = 'scjgj'
const workbooks = createWorkbooks()
let opened: OpenStore
let database: Database
let library: LibraryService
let lists: ListService
let division = 330282000000

beforeAll(async () => {
  opened = await openStore('embedded')
  database = opened.database
})
afterAll(async () => {
  await workbooks.close()
  await closeStore(opened)
})
beforeEach(() => {
  division += 1
  const own = String(division)
  library = createLibraryService({ store: createLibraryStore(database, own), published: cixi, newId: v7 })
  const files = createFiles(join(opened.data, 'files'))
  const store = createListStore(database, own)
  const uploads = createUploads(database)
  lists = createListService({ store, library, files, uploads, workbooks, newId: v7 })
})

const clerk: Context = {
  now: '2026-10-17T08:00:00.000+08:00',
  actor: { id: '1', name: '王五', role: 'department_officer', division: '330282000000', department },
  place: '工作台',
}
const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}
const bytesOf = ({ content }: FileOut): Buffer => {
  if (!Buffer.isBuffer(content)) throw new Error('a stream')
  return content
}
const codeOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.problems[0]?.code)
const upload = (bytes: Uint8Array, context = clerk, of = department) =>
  lists.upload(
    of,
    { fileName: '权力清单.xlsx', stream: Readable.from([Buffer.from(bytes)]), limit: 10_000_000 },
    context,
  )
const open = async (bytes: Uint8Array): Promise<ExcelJS.Workbook> => {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(Buffer.from(bytes) as never)
  return workbook
}
const placesOf = (list: { faults: readonly { sheet: string; cell: string; code: string }[] }) =>
  list.faults.map(({ sheet, cell, code }) => `${sheet} ${cell} ${code}`).sort()

describe('forty mistakes of fourteen kinds', () => {
  test('L1 every one is told at its cell, none is imported, and they come back in the person’s own workbook', async () => {
    expect([fortyMistakes.length, new Set(fortyMistakes.map(({ code }) => code)).size]).toEqual([40, 14])
    const { bytes, expected } = await cityList({ matters: 48, rowsEach: 3, mistakes: fortyMistakes })
    const list = value(await upload(bytes))
    expect(placesOf(list)).toEqual([...expected].sort())
    expect([list.faultCount, list.changes]).toEqual([40, []])
    expect(codeOf(await lists.import(list.uploadId, list.digest, clerk))).toBe('list_has_faults')
    expect((await library.read()).revision).toBe(1)

    const marked = value(await lists.marked(list.uploadId, 'zh', clerk))
    expect(marked.fileName).toBe('权力清单-标出错误.xlsx')
    const workbook = await open(bytesOf(marked))
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      ownSheets.faults,
      '封面',
      '行政许可',
      '备案及其他',
      '旧稿',
    ])
    for (const { sheet, cell, zh } of list.faults) {
      const found = workbook.getWorksheet(sheet)?.getCell(cell)
      expect(found?.fill).toMatchObject({ pattern: 'solid', fgColor: { argb: 'FFFFD9D6' } })
      expect(JSON.stringify(found?.note)).toContain(JSON.stringify(zh).slice(1, -1))
    }
    const table = workbook.getWorksheet(ownSheets.faults)
    const links = list.faults.map(
      (_fault, index) => table?.getCell(index + 3, 3).value as ExcelJS.CellFormulaValue,
    )
    expect(links[0]?.formula).toBe(
      `HYPERLINK("#'${list.faults[0]?.sheet}'!${list.faults[0]?.cell}","${list.faults[0]?.cell}")`,
    )
    expect(links.map(({ result }) => result)).toEqual(list.faults.map(({ cell }) => cell))
    // The rest of the workbook is as it was.
    expect(workbook.getWorksheet('行政许可')?.getCell('A1').value).toBe(
      '市场监督管理局行政权力清单（2017年版）',
    )
    expect(workbook.getWorksheet('行政许可')?.getCell('C5').fill).toBeUndefined()

    const again = value(await upload(bytesOf(marked)))
    expect(placesOf(again)).toEqual(placesOf(list))
    const twice = await open(bytesOf(value(await lists.marked(again.uploadId, 'en', clerk))))
    expect(twice.worksheets.filter(({ name }) => name === ownSheets.faults)).toHaveLength(1)
    const { sheet = '', cell = '', en = '' } = list.faults[0] ?? {}
    const note = JSON.stringify(twice.getWorksheet(sheet)?.getCell(cell).note)
    expect(note).toContain(JSON.stringify(en).slice(1, -1))
    expect(note.match(/【核对】/g)).toHaveLength(1)
  })
})

describe('a clean list', () => {
  test('1,000 rows import whole, are told as a sentence, and one undo takes them back', async () => {
    const { bytes } = await cityList({ matters: 200, rowsEach: 5 })
    const list = value(await upload(bytes))
    expect(list.faults).toEqual([])
    expect(list.counts).toEqual({ add: 200, change: 0, same: 0, missing: 20, rows: 1000 })
    expect(list.unread).toEqual([
      { sheet: '封面', why: 'no_headings' },
      { sheet: '旧稿', why: 'hidden' },
    ])
    const { changeId } = value(await lists.import(list.uploadId, list.digest, clerk))
    const { document } = await library.read()
    const own = document.matters.filter((matter) => matter.department === department)
    expect([own.length, document.matters.length]).toEqual([220, cixi().matters.length + 200])
    const dated = own.slice(20).map(({ own: facts }) => facts?.effective_from)
    expect(new Set(dated)).toEqual(new Set(['2017-03-01']))
    expect(new Set(own.slice(20).map(({ statutory_days }) => statutory_days))).toEqual(new Set([20]))
    const [change] = await library.changes('import')
    expect(change).toMatchObject({
      changeId,
      byName: accountRef('1'),
      zh: '上传市场监督管理局的清单《权力清单.xlsx》：新增 200 项，修改 0 项',
    })
    expect(codeOf(await lists.import(list.uploadId, list.digest, clerk))).toBe('list_imported_already')
    value(await library.undo(clerk, changeId))
    expect((await library.read()).document.matters).toEqual(cixi().matters)
    expect(value(await lists.view(list.uploadId, clerk)).imported).toMatchObject({
      changeId,
      undoneBy: accountRef('1'),
    })
  })

  test('what was looked at is what is imported: a library that moved meanwhile has to be looked at again', async () => {
    const { bytes } = await cityList({ matters: 2, rowsEach: 1 })
    const [first, second] = [value(await upload(bytes)), value(await upload(bytes))]
    value(await lists.import(first.uploadId, first.digest, clerk))
    expect(codeOf(await lists.import(second.uploadId, second.digest, clerk))).toBe('list_changed_meanwhile')
    const now = value(await lists.view(second.uploadId, clerk))
    expect(now.counts).toMatchObject({ add: 0, change: 0, same: 2 })
    expect(codeOf(await lists.import(second.uploadId, now.digest, clerk))).toBe('list_nothing_to_import')
  })
})

describe('headings', () => {
  const sheetOf = async (heads: string[], row: (string | number)[]) => {
    const workbook = new ExcelJS.Workbook()
    const sheet = workbook.addWorksheet('清单')
    sheet.addRow(heads)
    sheet.addRow(row)
    return new Uint8Array(Buffer.from((await workbook.xlsx.writeBuffer()) as never))
  }

  test('L3 a corrected heading is remembered for the department, also that a column or a sheet is not read', async () => {
    const bytes = await sheetOf(['事项名称', '类型', '多久办完', '内部备查'], ['小店登记', '备案', 5, '随便'])
    const list = value(await upload(bytes))
    expect(list.sheets[0]?.columns.map(({ field }) => field)).toEqual(['name', 'type', null, null])
    expect(list.sheets[0]?.columns[2]?.samples).toEqual(['5'])
    expect(placesOf(list)).toEqual(['清单 A1 list_heading_missing'])
    const columns = [
      { column: 3, field: 'statutory_days' },
      { column: 4, field: null },
    ]
    const mended = value(
      await lists.saveHeadings(list.uploadId, { sheets: [{ sheet: '清单', read: true, columns }] }, clerk),
    )
    expect([mended.faults, mended.counts.add]).toEqual([[], 1])
    const next = value(await upload(bytes))
    expect(next.sheets[0]?.columns.map(({ field, confidence }) => [field, confidence])).toEqual([
      ['name', 1],
      ['type', 1],
      ['statutory_days', 1],
      [null, 1],
    ])
    const wrong = { sheets: [{ sheet: '清单', read: true, columns: [{ column: 1, field: 'nonsense' }] }] }
    expect(codeOf(await lists.saveHeadings(list.uploadId, wrong, clerk))).toBe('list_field_unknown')
    const left = { sheets: [{ sheet: '清单', read: false, columns: [] }] }
    const none = value(await lists.saveHeadings(list.uploadId, left, clerk))
    expect(placesOf(none)).toEqual(['清单 A1 list_without_headings'])
    expect(none.unread).toEqual([{ sheet: '清单', why: 'left_out' }])
  })

  test('L3 headings nobody could find are read where the person says they stand', async () => {
    const bytes = await sheetOf(['办啥事', '哪一类', '多久'], ['小店登记', '备案', 5])
    const list = value(await upload(bytes))
    expect([placesOf(list), list.unread]).toEqual([
      ['清单 A1 list_without_headings'],
      [{ sheet: '清单', why: 'no_headings' }],
    ])
    const say = (rows: { first: number; last: number }, columns: { column: number; field: string }[]) =>
      lists.saveHeadings(list.uploadId, { sheets: [{ sheet: '清单', read: true, rows, columns }] }, clerk)
    expect(codeOf(await say({ first: 7, last: 7 }, []))).toBe('list_heading_rows')
    const found = value(await say({ first: 1, last: 1 }, []))
    expect(found.sheets[0]?.columns.map(({ heading, field }) => [heading, field])).toEqual([
      ['办啥事', null],
      ['哪一类', null],
      ['多久', null],
    ])
    const fields = ['name', 'type', 'statutory_days'].map((field, index) => ({ column: index + 1, field }))
    const mended = value(await say({ first: 1, last: 1 }, fields))
    expect([mended.faults, mended.counts.add]).toEqual([[], 1])
    expect(value(await upload(bytes)).faults).toEqual([])
  })
})

describe('whose list', () => {
  test('M3 people of a department upload, see and import their own only; the joint team any', async () => {
    const { bytes } = await cityList({ matters: 1, rowsEach: 1 })
    const other: Context = { ...clerk, actor: { ...clerk.actor, department: 'wjj' } }
    const joint: Context = {
      ...clerk,
      actor: { id: '2', name: '赵六', role: 'joint_team', division: clerk.actor.division },
    }
    expect(codeOf(await upload(bytes, other))).toBe('library_other_department')
    const list = value(await upload(bytes, joint))
    expect(codeOf(await lists.view(list.uploadId, other))).toBe('library_other_department')
    expect(codeOf(await lists.marked(list.uploadId, 'zh', other))).toBe('library_other_department')
    expect(codeOf(await lists.written(department, { filled: true, language: 'zh' }, other))).toBe(
      'library_other_department',
    )
    expect(codeOf(await lists.view(v7(), joint))).toBe('list_upload_unknown')
    expect(codeOf(await upload(bytes, joint, 'nobody'))).toBe('library_department_unknown')
    value(await lists.import(list.uploadId, list.digest, joint))
  })
})
