import { describe, expect, test } from 'vitest'
import type { LibraryDocument } from '#engine/catalogue'
import { listSheet } from '../../../tests/support/list-sheet.ts'
import { matchWorkbook } from './headings.ts'
import { importList, readList } from './read-list.ts'
import type { Sheet } from './types.ts'

const library: LibraryDocument = {
  departments: [
    { id: 'sca', name: '市场监督管理局' },
    { id: 'fire', name: '消防大队' },
  ],
  elements: [
    { id: 'applicant_name', name: '申请人名称', type: 'string' },
    { id: 'mode_a', name: '经营方式', type: 'string' },
    { id: 'mode_b', name: '经营方式', type: 'string' },
  ],
  materials: [
    { id: 'licence', name: '营业执照', kind: 'licence' },
    { id: 'id_card', name: '身份证', kind: 'personal' },
  ],
  matters: [
    {
      code: 'sca-1',
      name: '食品经营许可',
      department: 'sca',
      type: '行政许可',
      statutory_days: 20,
      promised_days: 10,
      counter_visits: 2,
      result: { name: '食品经营许可证', kind: '许可证', valid_years: 5 },
      materials: [
        { as_named: '营业执照副本', material: 'licence', form: 'copy', copies: 1, necessity: 'required' },
      ],
      note: '原来的备注',
    },
    {
      code: 'fire-1',
      name: '消防安全检查',
      department: 'fire',
      type: '行政许可',
      statutory_days: 10,
      promised_days: 7,
      materials: [],
    },
  ],
  things: [],
  sources: [],
}

const read = (sheets: readonly Sheet[], department = 'sca') =>
  readList(sheets, department, library, matchWorkbook(sheets))
const heads = ['事项名称', '事项类型', '法定时限', '承诺时限', '申请材料', '材料形式', '份数']
const one = (rows: (string | number)[][], merges: string[] = [], head: string[] = heads) =>
  read([listSheet('清单', [head, ...rows], merges)])
const told = (list: ReturnType<typeof read>) => list.faults.map(({ code, cell }) => `${cell} ${code}`)
const first = (list: ReturnType<typeof read>) => {
  expect(told(list)).toEqual([])
  return list.matters[0]!
}

describe('L6 where a matter begins', () => {
  const expected = [
    ['小作坊登记', ['申请书', '身份证']],
    ['药品经营许可', ['申请书']],
  ]
  const shape = (list: ReturnType<typeof read>) => {
    expect(told(list)).toEqual([])
    return list.matters.map(({ name, materials }) => [name, materials.map(({ as_named }) => as_named)])
  }

  test('L6 L8 merged cells: a merge holds for every row under it', () => {
    const list = one(
      [
        ['小作坊登记', '备案', 10, 5, '申请书', '原件', 1],
        ['', '', '', '', '身份证', '', 2],
        ['药品经营许可', '行政许可', 20, 20, '申请书', '原件', 1],
      ],
      ['A2:A3', 'B2:B3', 'C2:C3', 'D2:D3', 'F2:F3'],
    )
    expect(shape(list)).toEqual(expected)
    expect(list.matters[0]?.materials.map(({ form, copies }) => [form, copies])).toEqual([
      ['original', 1],
      ['original', 2],
    ])
  })

  test('L6 only the first row filled, or every row repeated', () => {
    const sparse = one([
      ['小作坊登记', '备案', 10, 5, '申请书', '原件', 1],
      ['', '', '', '', '身份证', '原件', 1],
      ['药品经营许可', '行政许可', 20, 20, '申请书', '原件', 1],
    ])
    const repeated = one([
      ['小作坊登记', '备案', 10, 5, '申请书', '原件', 1],
      ['小作坊登记', '备案', 10, 5, '身份证', '原件', 1],
      ['药品经营许可', '行政许可', 20, 20, '申请书', '原件', 1],
    ])
    expect(shape(sparse)).toEqual(expected)
    expect(shape(repeated)).toEqual(expected)
  })

  test('L8 a merge over several whole matters holds for each; over parts of two it is a fault', () => {
    const rows = [
      ['小作坊登记', '备案', 10, 5, '申请书', '原件', 1],
      ['', '', '', '', '身份证', '原件', 1],
      ['小餐饮登记', '', 10, 5, '申请书', '原件', 1],
      ['', '', '', '', '健康证', '原件', 1],
    ]
    const whole = one(rows, ['A2:A3', 'A4:A5', 'B2:B5'])
    expect(told(whole)).toEqual([])
    expect(whole.matters.map(({ type }) => type)).toEqual(['备案', '备案'])
    const parts = [...rows.slice(0, 1), ['', '', '', '', '身份证', '电子', 1], ...rows.slice(2)]
    expect(told(one(parts, ['A2:A3', 'A4:A5', 'B2:B5', 'F3:F4']))).toContain('F3 list_merge_spans_matters')
    expect(told(one(rows, ['A2:A3', 'A4:A5', 'B2:B4']))).toContain('B2 list_merge_spans_matters')
  })

  test('L7 banners, sums, signatures and headings repeated for printing are no matters', () => {
    const list = one(
      [
        ['一、备案类（1项）', '', '', '', '', '', ''],
        ['小作坊登记', '备案', 10, 5, '申请书', '原件', 1],
        ['', '', '', '', '', '', ''],
        heads,
        ['', '', '', '', '身份证', '原件', 1],
        ['合计', '', '', '', '', '', ''],
        ['填表人：张三', '', '', '', '', '', ''],
      ],
      ['A2:G2'],
    )
    expect(shape(list)).toEqual([expected[0]])
  })

  test('L21 a second sheet with only materials adds them to the matters of the first', () => {
    const list = read([
      listSheet('事项', [
        ['事项名称', '事项类型', '法定时限'],
        ['小作坊登记', '备案', 10],
        ['药品经营许可', '许可', 20],
      ]),
      listSheet('材料', [
        ['事项名称', '材料名称', '材料形式'],
        ['药品经营许可', '申请书', '原件'],
        ['小作坊登记', '申请书', '原件'],
        ['', '身份证', '复印件'],
      ]),
      listSheet('封面', [['慈溪市权力清单']]),
    ])
    expect(shape(list)).toEqual(expected)
    expect(list.ignored).toEqual(['封面'])
  })
})

describe('L5 what a list says and what it leaves', () => {
  test('L5 a column that is not there leaves what the library has, an empty cell clears it', () => {
    const without = first(one([['食品经营许可', '行政许可', 20, 10, '营业执照副本', '复印件', 1]]))
    expect(without).toEqual(library.matters[0])
    const cleared = first(one([['食品经营许可', 20, '']], [], ['事项名称', '法定时限', '备注']))
    expect(cleared.note).toBeUndefined()
    expect(cleared.materials).toEqual(library.matters[0]?.materials)
  })

  test('L5 what the joint team settled stays when its cell is empty, 无 takes it away', () => {
    const head = ['事项名称', '法定时限', '材料名称', '标准材料', '材料形式']
    const kept = one([['食品经营许可', 20, '营业执照副本', '', '复印件']], [], head)
    expect(first(kept).materials[0]?.material).toBe('licence')
    const gone = one([['食品经营许可', 20, '营业执照副本', '无', '复印件']], [], head)
    expect(first(gone).materials[0]?.material).toBeUndefined()
    expect(gone.unsettled).toMatchObject([{ kind: 'material', asNamed: '营业执照副本', cell: 'C2' }])
  })

  test('L5 the spelling of spaces and widths is no change', () => {
    const list = one([['食品 经营许可', '行政许可', '２０', '10个工作日', '营业执照副本 ', '复印件', '1']])
    expect(list.changes.map(({ kind }) => kind)).toEqual(['same'])
  })
})

describe('L1 L26 what an import would do', () => {
  test('L26 added, changed field by field, same, missing', () => {
    const list = one([
      ['食品经营许可', '行政许可', 15, 8, '营业执照副本', '原件', 1],
      ['', '', '', '', '平面图', '原件', 2],
      ['小作坊登记', '备案', 10, '', '申请书', '', 1],
    ])
    expect(told(list)).toEqual(['F4 list_value_missing'])
    expect([list.matters, list.changes]).toEqual([[], []])
    const clean = one([
      ['食品经营许可', '行政许可', 15, 8, '营业执照副本', '原件', 1],
      ['', '', '', '', '平面图', '原件', 2],
      ['小作坊登记', '备案', 10, '', '申请书', '原件', ''],
    ])
    expect(clean.changes.map(({ kind, matter }) => `${kind} ${matter}`)).toEqual([
      'change sca-1',
      'add sca-2',
    ])
    expect(clean.changes[0]?.fields).toEqual([
      { field: 'statutory_days', before: '20', after: '15' },
      { field: 'promised_days', before: '10', after: '8' },
      { field: 'form', row: '营业执照副本', before: '复印件', after: '原件' },
      { field: 'as_named', row: '平面图', before: '', after: '平面图' },
      { field: 'form', row: '平面图', before: '', after: '原件' },
      { field: 'copies', row: '平面图', before: '', after: '2' },
      { field: 'necessity', row: '平面图', before: '', after: '必要' },
    ])
    expect(clean.matters[1]).toMatchObject({ promised_days: 10, materials: [{ copies: 1 }] })
    const next = importList(library, clean.matters)
    expect(next.matters.map(({ code }) => code)).toEqual(['sca-1', 'sca-2', 'fire-1'])
    const empty = one([['新事项', '备案', 1, 1, '', '', '']])
    expect(empty.changes.map(({ kind }) => kind)).toEqual(['add', 'missing'])
  })

  test('L26 the same rows in another order are no change', () => {
    const two = importList(library, [
      {
        ...library.matters[0]!,
        materials: ['甲', '乙'].map((as_named) => ({
          as_named,
          form: 'original' as const,
          copies: 1,
          necessity: 'required' as const,
        })),
      },
    ])
    const sheet = listSheet('清单', [
      ['事项名称', '法定时限', '材料名称', '材料形式'],
      ['食品经营许可', 20, '乙', '原件'],
      ['', '', '甲', '原件'],
    ])
    const list = readList([sheet], 'sca', two, matchWorkbook([sheet]))
    expect(list.changes.map(({ kind }) => kind)).toEqual(['same'])
  })

  test('L26 a reworded row keeps what was settled of it and is told as reworded', () => {
    const list = one([['食品经营许可', '行政许可', 20, 10, '营业执照副本（复印件）', '复印件', 1]])
    expect(list.changes[0]?.fields).toEqual([
      {
        field: 'as_named',
        row: '营业执照副本（复印件）',
        before: '营业执照副本',
        after: '营业执照副本（复印件）',
      },
    ])
    expect(list.matters[0]?.materials[0]?.material).toBe('licence')
    const head = ['事项名称', '法定时限', '材料名称', '标准材料', '材料形式']
    const named = one([['食品经营许可', 20, '执照', '营业执照', '复印件']], [], head)
    expect(named.changes[0]?.fields).toEqual([
      { field: 'as_named', row: '执照', before: '营业执照副本', after: '执照' },
    ])
    const other = one([['食品经营许可', '行政许可', 20, 10, '经营场所平面图', '复印件', 1]])
    expect(other.matters[0]?.materials[0]?.material).toBeUndefined()
  })

  test('L20 a matter is known by its code, else by its name; a code keeps a matter whose name changed', () => {
    const list = one([['sca-1', '食品经营许可（新办）', 20]], [], ['事项编码', '事项名称', '法定时限'])
    expect(list.changes[0]).toMatchObject({
      kind: 'change',
      fields: [{ field: 'name', before: '食品经营许可', after: '食品经营许可（新办）' }],
    })
  })
})

describe('L16 several wordings in one cell', () => {
  const wordings = (text: string) =>
    first(one([['小作坊登记', '备案', 10, 5, text, '原件', '各1份']])).materials.map(
      ({ as_named }) => as_named,
    )
  test.each([
    ['申请书\n身份证\n平面图', ['申请书', '身份证', '平面图']],
    ['1.申请书；\n2.身份证\n（复印件）\n3、平面图。', ['申请书', '身份证（复印件）', '平面图']],
    ['①申请书；②身份证', ['申请书', '身份证']],
    ['（1）申请书；（2）身份证', ['申请书', '身份证']],
    ['营业执照\n（副本）', ['营业执照（副本）']],
    ['2017年度报告', ['2017年度报告']],
    ['企业1.5米围墙图；附件', ['企业1.5米围墙图；附件']],
  ])('L16 %j', (text, expected) => expect(wordings(text)).toEqual(expected))

  test('L16 wordings numbered row by row lose their numbers', () => {
    const list = one([
      ['小作坊登记', '备案', 10, 5, '1、申请书', '原件', 1],
      ['', '', '', '', '2、身份证', '原件', 1],
    ])
    expect(first(list).materials.map(({ as_named }) => as_named)).toEqual(['申请书', '身份证'])
  })
})

describe('L25 what is left to settle', () => {
  test('L23 L25 labels of fields stay in the words of the department; dates are kept', () => {
    const head = [...heads, '表单字段', '结果名称', '实施日期']
    const list = one(
      [
        [
          '小作坊登记',
          '备案',
          10,
          5,
          '申请书',
          '原件',
          1,
          '申请人名称、作坊面积\n经营方式',
          '登记证',
          '2017年3月1日',
        ],
      ],
      [],
      head,
    )
    const matter = first(list)
    expect(matter).toMatchObject({
      form_fields: ['applicant_name'],
      own: { labels: ['作坊面积', '经营方式'], effective_from: '2017-03-01' },
      result: { name: '登记证', kind: '许可证' },
    })
    expect(list.dates).toEqual([{ matter: 'sca-2', field: 'effective_from', date: '2017-03-01' }])
    expect(list.unsettled.map(({ kind, asNamed, cell }) => `${kind} ${asNamed} ${cell}`)).toEqual([
      'material 申请书 E2',
      'element 作坊面积 H2',
      'element 经营方式 H2',
      'counter_visits 小作坊登记 A2',
      'result 登记证 I2',
    ])
  })
})
