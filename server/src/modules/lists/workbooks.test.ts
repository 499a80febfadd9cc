import ExcelJS from '@protobi/exceljs'
import { afterAll, describe, expect, test } from 'vitest'
import type { Result } from '#engine/kernel'
import { importList, matchWorkbook, ownSheets, readList, writeList } from '#engine/lists'
import { readZip, writeZip } from '#platform/zip'
import { cixi } from '../../../../tests/support/cixi.ts'
import { zipBomb } from '../../../../tests/support/zip-bomb.ts'
import { cleanWorkbook } from './check-workbook.ts'
import { createWorkbooks } from './workbooks.ts'

const workbooks = createWorkbooks()
afterAll(() => workbooks.close())

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}
const codeOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.problems[0]?.code)
const bytesOf = async (build: (workbook: ExcelJS.Workbook) => void): Promise<Buffer> => {
  const workbook = new ExcelJS.Workbook()
  build(workbook)
  return Buffer.from((await workbook.xlsx.writeBuffer()) as never)
}
const limits = { entries: 100, bytes: 1_000_000 }
const filesOf = async (
  bytes: Buffer,
  most = { entries: 100, bytes: 50_000_000 },
): Promise<Map<string, Buffer>> => {
  const files = await readZip(bytes, most)
  if (typeof files === 'string') throw new Error(files)
  return files
}

describe('what is no workbook is refused, with what to do', () => {
  const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex')
  test.each<[string, Buffer]>([
    ['workbook_empty', Buffer.alloc(0)],
    ['workbook_old_format', Buffer.concat([compound, Buffer.alloc(600), Buffer.from('Workbook', 'utf16le')])],
    [
      'workbook_encrypted',
      Buffer.concat([compound, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]),
    ],
    ['workbook_text', Buffer.from('事项名称,法定时限\n食品经营许可,20\n')],
    ['workbook_other', Buffer.from('%PDF-1.7 …')],
    ['workbook_broken', Buffer.from('504b0304ffffffff', 'hex')],
    ['workbook_other', writeZip(new Map([['word/document.xml', Buffer.from('<x/>')]]))],
    ['workbook_broken', writeZip(new Map([['xl/workbook.xml', Buffer.from('<x>')]]))],
    [
      'workbook_broken',
      writeZip(new Map([['xl/workbook.xml', Buffer.from('<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>')]])),
    ],
  ])('%s', async (code, bytes) => expect(codeOf(await workbooks.read(bytes))).toBe(code))

  test('a file cut off in the middle', async () => {
    const whole = await bytesOf((workbook) => workbook.addWorksheet('清单').addRow(['事项名称']))
    expect(codeOf(await workbooks.read(whole.subarray(0, whole.length - 200)))).toBe('workbook_broken')
  })
})

describe('a zip is unpacked within limits', () => {
  test('a bomb is stopped when it has given more than the limit, whatever it says of itself', async () => {
    expect(await readZip(zipBomb(900_000), limits)).toBeInstanceOf(Map)
    expect(await readZip(zipBomb(50_000_000), limits)).toBe('too much')
    expect(codeOf(await cleanWorkbook(zipBomb(160_000_000)))).toBe('workbook_too_much')
  })

  test('too many entries, and what is written reads back', async () => {
    const files = new Map(
      Array.from({ length: 101 }, (_, index) => [`${index}.xml`, Buffer.from(`文${index}`)]),
    )
    expect(await readZip(writeZip(files), limits)).toBe('too much')
    files.delete('100.xml')
    expect(await readZip(writeZip(files), limits)).toEqual(files)
  })
})

describe('formatting without content costs nothing', () => {
  test('50,000 empty formatted rows, a drop-down list and a merge down to the last row', async () => {
    const bytes = await bytesOf((workbook) => {
      const sheet = workbook.addWorksheet('清单')
      sheet.addRow(['事项名称', '法定时限'])
      sheet.addRow(['食品经营许可', 20])
    })
    const files = await filesOf(bytes)
    const name = 'xl/worksheets/sheet1.xml'
    const rows = Array.from({ length: 50_000 }, (_, index) => {
      const row = index + 3
      return `<row r="${row}">${[...'ABCDEFGHIJ'].map((letter) => `<c r="${letter}${row}" s="0"/>`).join('')}</row>`
    }).join('')
    const xml = String(files.get(name))
      .replace(
        '</sheetData>',
        `${rows}</sheetData><mergeCells count="1"><mergeCell ref="C2:C1048576"/></mergeCells>`,
      )
      .replace(
        '<pageMargins',
        '<dataValidations count="1"><dataValidation type="list" sqref="B2:B1048576"><formula1>"1,2"</formula1></dataValidation></dataValidations><pageMargins',
      )
    files.set(name, Buffer.from(xml))
    const { sheets } = value(await workbooks.read(writeZip(files)))
    expect(sheets[0]?.rows.flat().map(({ text }) => text)).toEqual([
      '事项名称',
      '法定时限',
      '食品经营许可',
      '20',
    ])
    const marked = value(
      await workbooks.mark(writeZip(files), [{ sheet: '清单', cell: 'B2', text: '改' }], 'zh'),
    )
    expect(marked.length).toBeLessThan(100_000)
    const again = new ExcelJS.Workbook()
    await again.xlsx.load(Buffer.from(marked) as never)
    expect(again.getWorksheet('清单')?.model.merges).toEqual(['C2:C302'])
  })

  test('a workbook of more cells than any list has is refused', async () => {
    const bytes = await bytesOf((workbook) => workbook.addWorksheet('清单').addRow(['事项名称']))
    const files = await filesOf(bytes)
    const row = (index: number) => `<row r="${index}">${`<c r="A${index}"><v>1</v></c>`.repeat(100)}</row>`
    const rows = Array.from({ length: 4_001 }, (_, index) => row(index + 2)).join('')
    const name = 'xl/worksheets/sheet1.xml'
    files.set(name, Buffer.from(String(files.get(name)).replace('</sheetData>', `${rows}</sheetData>`)))
    expect(codeOf(await workbooks.read(writeZip(files)))).toBe('workbook_too_many_cells')
  })

  test('a workbook that takes too long is stopped, and the next one is read', async () => {
    const hurried = createWorkbooks({ seconds: 0.001, megabytes: 500 })
    const bytes = await bytesOf((workbook) => workbook.addWorksheet('清单').addRow(['事项名称']))
    expect(codeOf(await hurried.read(bytes))).toBe('workbook_too_slow')
    await hurried.close()
    expect(codeOf(await workbooks.read(bytes))).toBe('ok')
  })
})

test('cells are read as a person sees them', async () => {
  const bytes = await bytesOf((workbook) => {
    const sheet = workbook.addWorksheet('清单')
    sheet.addRow([
      { richText: [{ text: '食品' }, { text: '经营', font: { bold: true } }] },
      { text: '许可证', hyperlink: 'http://example.invalid/' },
      { formula: '10*2', result: 20 },
      { formula: 'A9', result: { error: '#REF!' } as never },
      { formula: 'NOW()' },
      new Date(Date.UTC(2017, 2, 1)),
      true,
      0.1 + 0.2,
      '=1+1',
    ])
    sheet.getRow(1).hidden = true
    workbook.addWorksheet('旧稿', { state: 'veryHidden' }).addRow(['x'])
  })
  const { sheets, hidden } = value(await workbooks.read(bytes))
  expect(sheets.map(({ name }) => name)).toEqual(['清单'])
  expect(hidden).toEqual(['旧稿'])
  expect(sheets[0]?.rows[0]?.map(({ text }) => text)).toEqual([
    '食品经营',
    '许可证',
    '20',
    '#REF!',
    '#CALC!',
    '2017-03-01',
    '是',
    '0.3',
    '=1+1',
  ])
})

describe('a marked workbook', () => {
  test('keeps the person’s own comment and fill of other cells; a second round takes the first one off', async () => {
    const bytes = await bytesOf((workbook) => {
      const sheet = workbook.addWorksheet("王'清单")
      sheet.addRow(['甲', '乙', '丙'])
      sheet.getCell('A1').note = '老王写的'
      sheet.getCell('C1').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF00FF00' } }
      sheet.mergeCells('B1:B2')
    })
    const load = async (marked: Uint8Array) => {
      const workbook = new ExcelJS.Workbook()
      await workbook.xlsx.load(Buffer.from(marked) as never)
      return workbook
    }
    const marks = [
      { sheet: "王'清单", cell: 'A1', text: '这里不对' },
      { sheet: "王'清单", cell: 'A1', text: '还有一处' },
      { sheet: "王'清单", cell: 'B2', text: '合并的格子' },
    ]
    const once = value(await workbooks.mark(bytes, marks, 'zh'))
    const first = (await load(once)).getWorksheet("王'清单")
    expect(JSON.stringify(first?.getCell('A1').note)).toContain(
      '【核对】1. 这里不对\\n2. 还有一处\\n\\n────\\n老王写的',
    )
    expect(JSON.stringify(first?.getCell('B1').note)).toContain('合并的格子')
    expect(first?.getCell('C1').fill).toMatchObject({ fgColor: { argb: 'FF00FF00' } })
    const twice = value(await workbooks.mark(once, [{ sheet: "王'清单", cell: 'C1', text: '换一处' }], 'zh'))
    const second = (await load(twice)).getWorksheet("王'清单")
    expect(JSON.stringify(second?.getCell('A1').note)).not.toContain('核对')
    expect(JSON.stringify(second?.getCell('A1').note)).toContain('老王写的')
    expect(second?.getCell('B1').note).toBeUndefined()
    expect(second?.getCell('A1').fill).not.toMatchObject({ pattern: 'solid' })
    expect(second?.getCell('C1').fill).toMatchObject({ fgColor: { argb: 'FFFFD9D6' } })
  })
})

describe('L2 the list as a workbook', () => {
  const catalogue = cixi()
  const { materials, elements } = catalogue
  const list = (department: string, language: 'zh' | 'en') => ({
    department: catalogue.department.get(department)?.name ?? department,
    rows: writeList(catalogue, department),
    materials,
    elements,
    language,
  })

  test.each(catalogue.departments.map(({ id }, index) => [id, index % 2 ? 'en' : 'zh'] as const))(
    'L2 %s exported (%s) and imported changes nothing',
    async (department, language) => {
      const bytes = value(await workbooks.write(list(department, language)))
      const { sheets } = value(await workbooks.read(bytes))
      const read = readList(sheets, department, catalogue, matchWorkbook(sheets))
      expect(read.faults).toEqual([])
      expect(read.ignored).toEqual([ownSheets.guide, ownSheets.materials, ownSheets.elements])
      expect(read.changes.filter(({ kind }) => kind !== 'same')).toEqual([])
      expect(importList(catalogue, read.matters).matters).toEqual(catalogue.matters)
    },
  )

  test('the template has its headings, help and drop-down lists, and read back it brings nothing', async () => {
    const bytes = value(await workbooks.write({ ...list('scjgj', 'zh'), rows: [] }))
    const { sheets } = value(await workbooks.read(bytes))
    const mapping = matchWorkbook(sheets)
    expect(mapping[0]?.columns.every(({ field }) => field !== undefined)).toBe(true)
    const read = readList(sheets, 'scjgj', catalogue, mapping)
    expect([read.faults, read.matters, new Set(read.changes.map(({ kind }) => kind))]).toEqual([
      [],
      [],
      new Set(['missing']),
    ])
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(Buffer.from(bytes) as never)
    const sheet = workbook.getWorksheet(ownSheets.list)
    const heads = (sheet?.getRow(3).values ?? []) as string[]
    const column = (heading: string) => heads.indexOf(heading)
    const choices = (heading: string) => sheet?.getCell(4, column(heading)).dataValidation?.formulae?.[0]
    expect(choices('事项类型')).toBe('"行政许可,备案,行政确认,公共服务,其他行政权力"')
    expect(choices('标准材料')).toBe(`'${ownSheets.materials}'!$C$2:$C$${materials.length + 1}`)
    expect(sheet?.getCell(2, column('份数')).text).toContain('留空算 1 份')
  })
})

describe('what other programs write beside the cells, and how they write days', () => {
  const ns = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const rels = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const packageRels = 'http://schemas.openxmlformats.org/package/2006/relationships'
  const text = (place: string, said: string) => `<c r="${place}" t="inlineStr"><is><t>${said}</t></is></c>`
  type Foreign = {
    cell?: string
    book?: string
    after?: string
    more?: Record<string, string>
    x?: boolean
    at?: string
  }
  const foreign = ({
    cell = '',
    book = '',
    after = '',
    more = {},
    x = false,
    at = 'worksheets/sheet1.xml',
  }: Foreign) => {
    const prefixed = (xml: string) =>
      x ? xml.replace(/<(\/?)(?=\w)/g, '<$1x:').replace('xmlns=', 'xmlns:x=') : xml
    const sheet = `<worksheet xmlns="${ns}" xmlns:r="${rels}"><sheetData><row r="1">${text('A1', '事项名称')}${text('B1', '启用日期')}</row><row r="2">${text('A2', '甲')}${cell}</row></sheetData>${after}</worksheet>`
    const files = {
      '_rels/.rels': `<Relationships xmlns="${packageRels}"><Relationship Id="a" Type="${rels}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
      'xl/workbook.xml': prefixed(
        `<workbook xmlns="${ns}" xmlns:r="${rels}">${book}<sheets><sheet name="清单" sheetId="4" r:id="rId1"/></sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packageRels}"><Relationship Id="rId1" Type="${rels}/worksheet" Target="/xl/${at}"/><Relationship Id="s" Type="${rels}/styles" Target="/xl/styles.xml"/></Relationships>`,
      'xl/styles.xml': `<styleSheet xmlns="${ns}"><numFmts count="2"><numFmt numFmtId="176" formatCode="[$-804]yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/><numFmt numFmtId="177" formatCode="#,##0&quot;day&quot;"/></numFmts><cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="31"/><xf numFmtId="176"/><xf numFmtId="177"/></cellXfs></styleSheet>`,
      [`xl/${at}`]: prefixed(sheet),
      ...more,
    }
    return writeZip(new Map(Object.entries(files).map(([name, xml]) => [name, Buffer.from(xml)])))
  }
  const dayIn = async (bytes: Buffer) =>
    value(await workbooks.read(bytes)).sheets[0]?.rows[1]?.map((cell) => cell.text)
  const sheetRels = (kind: string, target: string) => ({
    'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="${packageRels}"><Relationship Id="rId1" Type="${rels}/${kind}" Target="${target}"/></Relationships>`,
  })
  const d42795 = (style: number) => `<c r="B2" s="${style}"><v>42795</v></c>`

  test.each<[string, Foreign, string]>([
    [
      'a table named from the root',
      {
        cell: d42795(1),
        after: '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
        more: { ...sheetRels('table', '/xl/tables/table1.xml'), 'xl/tables/table1.xml': '<table/>' },
      },
      '2017-03-01',
    ],
    [
      'a table that is not there',
      { cell: d42795(1), after: '<tableParts count="1"><tablePart r:id="rId7"/></tableParts>' },
      '2017-03-01',
    ],
    [
      'comments and drawings of another make',
      {
        cell: d42795(1),
        after: '<drawing r:id="rId1"/><legacyDrawing r:id="rId2"/>',
        more: {
          ...sheetRels('comments', '../remarks.xml'),
          'xl/remarks.xml': '<comments><commentList><comment ref="?"/></commentList></comments>',
        },
      },
      '2017-03-01',
    ],
    ['names before every element', { cell: d42795(1), x: true }, '2017-03-01'],
    ['a sheet at an unusual place', { cell: d42795(1), at: 'worksheets/list.xml' }, '2017-03-01'],
    ['a Chinese format of the program', { cell: d42795(2) }, '2017-03-01'],
    ['a Chinese format of the person', { cell: d42795(3) }, '2017-03-01'],
    ['a number of days is no day', { cell: d42795(4) }, '42795'],
    ['an instant of ISO 8601', { cell: '<c r="B2" s="1" t="d"><v>2017-03-01</v></c>' }, '2017-03-01'],
    ['with its time', { cell: "<c t='d' r='B2'><v>2017-03-01T00:00:00.000Z</v></c>" }, '2017-03-01'],
    [
      'worked out',
      { cell: '<c r="B2" t="d"><f>DATE(2017,3,1)</f><v>2017-03-01T08:30:00</v></c>' },
      '2017-03-01',
    ],
    [
      'counted from 1904',
      { cell: '<c r="B2" s="1"><v>41333</v></c>', book: '<workbookPr date1904="1"/>' },
      '2017-03-01',
    ],
    [
      'counted from 1904, said as true',
      { cell: '<c r="B2" s="3"><v>41333</v></c>', book: '<workbookPr date1904="true"/>' },
      '2017-03-01',
    ],
    ['a text', { cell: text('B2', '2017年3月1日') }, '2017年3月1日'],
  ])('%s', async (_name, parts, said) => {
    expect(await dayIn(foreign(parts))).toEqual(['甲', said])
    const marks = [{ sheet: '清单', cell: 'B2', text: '改' }]
    expect(codeOf(await workbooks.mark(foreign(parts), marks, 'zh'))).toBe('ok')
  })

  test('KE7 marks nobody sees are no part of a cell', async () => {
    expect(await dayIn(foreign({ cell: text('B2', '\u202d2017-03-01\u202c\u200b') }))).toEqual([
      '甲',
      '2017-03-01',
    ])
  })
})
