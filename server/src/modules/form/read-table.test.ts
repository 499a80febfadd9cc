import { Readable } from 'node:stream'
import excel from '@protobi/exceljs'
import { afterAll, describe, expect, test } from 'vitest'
import { bestTable, type FieldList, judgeRows, pasteRows } from '#engine/form'
import type { Result } from '#engine/kernel'
import { createWorkbooks } from '#modules/lists'
import { readZip, writeZip } from '#platform/zip'
import { zipBomb } from '../../../../tests/support/zip-bomb.ts'
import { createTableReader, templateOf } from './read-table.ts'

const workbooks = createWorkbooks({ seconds: 30, megabytes: 800 })
afterAll(() => workbooks.close())
const reader = createTableReader(workbooks)
const limit = 5 * 1024 * 1024
const read = (bytes: Buffer) => reader({ fileName: 'x', stream: Readable.from([bytes]), limit })
const tablesOf = async (bytes: Buffer) => {
  const found = await read(bytes)
  if (!found.ok) throw new Error(found.problems.map(({ code }) => code).join())
  return found.value.tables
}
const codes = (found: Result<unknown>) => (found.ok ? [] : found.problems.map(({ code }) => code))

const column = (element: string, name: string, more: Partial<FieldList['columns'][number]> = {}) => ({
  ...{ element, name, nameEn: element, type: 'string' as const, options: [], optionsEn: [], unit: null },
  ...{ required: true, personal: false },
  ...more,
})
const list: FieldList = {
  columns: [
    column('name', '姓名', { type: 'person' }),
    column('post', '岗位'),
    column('number', '身份证号码', { type: 'id_number' }),
    column('wage', '月缴费工资', { type: 'number', unit: '元', required: false }),
    column('since', '劳动合同起始日', { type: 'date', required: false }),
  ],
  ...{ tells: 'name', apart: ['number', 'post'], least: 1, most: 500 },
}
const field = { element: 'staff', name: '名册', nameEn: 'Staff', type: 'rows' as const, options: [], list }
const good = '330282198001010015'

const bookWith = async (fill: (book: excel.Workbook) => void): Promise<Buffer> => {
  const book = new excel.Workbook()
  fill(book)
  return Buffer.from((await book.xlsx.writeBuffer()) as never)
}
const heads = ['序号', '姓名', '岗位', '身份证号码', '月缴费工资', '合同起始日']
const brought = async (bytes: Buffer) => {
  const table = bestTable(list, await tablesOf(bytes))
  return pasteRows(list, table?.rows ?? [], { rows: [], closed: false })
}

describe('F63 a sheet is read as people see it', () => {
  test('a merged title above the headings, a date cell, numbers as text, an empty row, a formula, a sheet of notes before it', async () => {
    const bytes = await bookWith((book) => {
      book.addWorksheet('填写说明').addRow(['请按列填写', '谢谢'])
      const sheet = book.addWorksheet('花名册')
      sheet.addRow(['样例有限公司职工花名册'])
      sheet.mergeCells('A1:F1')
      sheet.addRow(['填表日期：2026年12月1日'])
      sheet.addRow(heads)
      sheet.addRow([1, '王小明', '修理工', good, '5,000', new Date(Date.UTC(2026, 0, 5))])
      sheet.addRow([])
      sheet.addRow([
        2,
        '李小红',
        '会计',
        '330282199001010036',
        { formula: '4000+500', result: 4500 },
        '2026.3.1',
      ])
    })
    const { rows, columns } = await brought(bytes)
    expect(columns.map(({ column: of }) => of)).toEqual([null, 'name', 'post', 'number', 'wage', 'since'])
    expect(rows).toEqual([
      { name: '王小明', post: '修理工', number: good, wage: '5000', since: '2026-01-05' },
      { name: '李小红', post: '会计', number: '330282199001010036', wage: '4500', since: '2026-03-01' },
    ])
  })

  test('cells merged down keep their value in the first row only, so that nothing is made up', async () => {
    const bytes = await bookWith((book) => {
      const sheet = book.addWorksheet('名册')
      sheet.addRow(heads)
      sheet.addRow([1, '王小明', '修理工', good])
      sheet.addRow([2, '李小红', '', '330282199001010036'])
      sheet.mergeCells('C2:C3')
    })
    const pasted = await brought(bytes)
    expect(pasted.rows.map(({ post }) => post)).toEqual(['修理工', undefined])
    const judged = judgeRows(field, pasted, {}).map((faults) => faults.map(({ code }) => code))
    expect(judged).toEqual([[], ['value_missing']])
  })

  test('an identity number kept as a number has lost its last digits: its row is told, even where the rest would be a right one', async () => {
    // Each ends in the noughts that are left of it, and many are right by their check digit.
    const numbers = Array.from({ length: 100 }, (_, at) =>
      Number(`330282${1950 + (at % 50)}0${1 + Math.floor(at / 50)}010000`),
    )
    const bytes = await bookWith((book) => {
      const sheet = book.addWorksheet('名册')
      sheet.addRow(heads)
      for (const [at, number] of numbers.entries()) sheet.addRow([at + 1, `员工${at}`, '修理工', number])
      sheet.addRow([101, '李小红', '会计', '330282199001010036'])
    })
    const judged = judgeRows(field, await brought(bytes), {}).map((faults) => faults.length)
    expect(judged).toEqual([...numbers.map(() => 1), 0])
  })

  test('a day kept as a number, and “Unicode text” with tabs', async () => {
    const text = `\ufeff姓名\t岗位\t身份证号码\t合同起始日\r\n王小明\t修理工\t${good}\t46027\r\n`
    const row = { name: '王小明', post: '修理工', number: good, since: '2026-01-05' }
    expect((await brought(Buffer.from(text, 'utf16le'))).rows).toEqual([row])
    expect((await brought(Buffer.from(text))).rows).toEqual([row])
  })

  test('five thousand rows: five hundred are taken, the others told', async () => {
    const bytes = await bookWith((book) => {
      const sheet = book.addWorksheet('名册')
      sheet.addRow(heads)
      for (let at = 1; at <= 5_000; at++) sheet.addRow([at, `员工${at}`, '操作工', ''])
    })
    const { rows, over } = await brought(bytes)
    expect([rows.length, over]).toEqual([500, 4_500])
  })

  test('CSV in UTF-8 and in the national code', async () => {
    const text = '姓名,岗位,身份证号码\r\n王小明,修理工,330282198001010015\r\n'
    // 王小明 and 修理工 in GB 18030.
    const national = Buffer.concat([
      Buffer.from('d0d5c3fb2cb8dacebb0d0a', 'hex'),
      Buffer.from('cdf5d0a1c3f72cd0dec0edb9a40d0a', 'hex'),
    ])
    expect((await brought(Buffer.from(`\ufeff${text}`))).rows).toEqual([
      { name: '王小明', post: '修理工', number: good },
    ])
    expect((await brought(national)).rows).toEqual([{ name: '王小明', post: '修理工' }])
  })

  test('of a workbook with macros the cells are read and nothing else', async () => {
    const plain = await bookWith((book) => {
      const sheet = book.addWorksheet('名册')
      sheet.addRow(heads)
      sheet.addRow([1, '王小明', '修理工', good])
    })
    const parts = await readZip(plain, { entries: 100, bytes: 10_000_000 })
    if (parts === 'broken' || parts === 'too much') throw new Error(parts)
    parts.set('xl/vbaProject.bin', Buffer.from('Auto_Open'))
    expect((await brought(writeZip(parts))).rows).toHaveLength(1)
  })
})

describe('F63 what is no sheet of a list is refused with a code', () => {
  test('nothing, an empty workbook, a picture, a PDF, a spreadsheet of before 2007', async () => {
    expect(codes(await read(Buffer.alloc(0)))).toEqual(['workbook_empty'])
    expect(codes(await read(await bookWith((book) => void book.addWorksheet('空'))))).toEqual(['table_empty'])
    expect(codes(await read(Buffer.from('89504e470d0a1a0a0000000d', 'hex')))).toEqual(['workbook_other'])
    expect(codes(await read(Buffer.from('%PDF-1.7\n')))).toEqual(['workbook_other'])
    const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])
    expect(codes(await read(old))).toEqual(['workbook_old_format'])
  })

  test('a zip that is no workbook, and one that was cut', async () => {
    const zip = writeZip(new Map([['a.txt', Buffer.from('a')]]))
    expect(codes(await read(zip))).toEqual(['workbook_other'])
    const whole = await bookWith((book) => void book.addWorksheet('名册').addRow(heads))
    expect(codes(await read(whole.subarray(0, whole.length / 2)))).toEqual(['workbook_broken'])
  })

  test('a bomb: what unpacks to far more than it weighs', async () => {
    const bomb = zipBomb(160_000_000)
    expect(bomb.length).toBeLessThan(limit)
    expect(codes(await read(bomb))).toEqual(['workbook_too_much'])
  })

  test('more rows than any list is', async () => {
    const text = Array.from({ length: 6_001 }, (_, at) => `员工${at},操作工`).join('\n')
    expect(codes(await read(Buffer.from(text)))).toEqual(['table_too_long'])
    expect(codes(await read(Buffer.from('员工,'.repeat(200_000))))).toEqual(['table_too_long'])
    const far = await bookWith((book) => {
      book.addWorksheet('名册').getCell('A900000').value = '员工'
    })
    expect(codes(await read(far))).toEqual(['table_too_long'])
  })

  test('a stream that was cut because the file is too large', async () => {
    const stream = Object.assign(Readable.from([Buffer.from('姓名,岗位')]), { truncated: true })
    expect(codes(await reader({ fileName: 'x', stream, limit }))).toEqual(['workbook_too_large'])
  })
})

test('F63 the empty sheet of a list is read back by its own headings', async () => {
  const made = await workbooks.template(templateOf({ ...field, list } as never, 'zh'))
  if (!made.ok) throw new Error('no template')
  const book = new excel.Workbook()
  await book.xlsx.load(Buffer.from(made.value) as never)
  const sheet = book.worksheets[0]
  expect(sheet?.getColumn(3).numFmt).toBe('@')
  expect(sheet?.getCell('A2').value).toBe('例：张三')
  sheet?.addRow(['王小明', '修理工', good, 5000, '2026-01-05'])
  const { rows } = await brought(Buffer.from((await book.xlsx.writeBuffer()) as never))
  expect(rows).toEqual([{ name: '王小明', post: '修理工', number: good, wage: '5000', since: '2026-01-05' }])
})
