import { describe, expect, test } from 'vitest'
import type { LibraryDocument } from '#engine/catalogue'
import { sentence } from '#engine/kernel'
import { listSheet } from '../../../tests/support/list-sheet.ts'
import { matchWorkbook } from './headings.ts'
import { readList } from './read-list.ts'

const library: LibraryDocument = {
  departments: [
    { id: 'sca', name: '市场监督管理局' },
    { id: 'fire', name: '消防大队' },
  ],
  elements: [{ id: 'applicant_name', name: '申请人名称', type: 'string' }],
  materials: [{ id: 'licence', name: '营业执照', kind: 'licence' }],
  matters: [
    {
      code: 'sca-1',
      name: '食品经营许可',
      department: 'sca',
      type: '行政许可',
      statutory_days: 20,
      promised_days: 10,
      materials: [],
    },
    {
      code: 'sca-9',
      name: '旧事项',
      department: 'sca',
      type: '备案',
      statutory_days: 20,
      promised_days: 10,
      prerequisites: ['sca-1'],
      materials: [],
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
  things: [
    {
      code: 'shop',
      name: '开店',
      audience: '个人',
      lead_department: 'sca',
      lead_reason: 'regulates',
      questions: [
        { id: 'areaSqm', ask: '多大？', type: 'number', sample: 10 },
        { id: 'sellsTobacco', ask: '卖烟吗？', type: 'boolean', sample: false },
      ],
      matters: [{ code: 'sca-1' }],
    } as LibraryDocument['things'][number],
  ],
  sources: [],
}

type Texts = Record<string, string>
/** A list of one known matter, with one row; other fields by their headings. Gives `heading code`, one a fault. */
const faultsOf = (texts: Texts, more: Texts[] = []): string[] => {
  const base: Texts = { 事项名称: '食品经营许可', 法定时限: '20', 材料名称: '申请书', 材料形式: '原件' }
  const rows = [{ ...base, ...texts }, ...more]
  const heads = [...new Set(rows.flatMap(Object.keys))]
  const sheet = listSheet('清单', [heads, ...rows.map((row) => heads.map((head) => row[head] ?? ''))])
  const list = readList([sheet], 'sca', library, matchWorkbook([sheet]))
  if (list.faults.length) expect([list.matters, list.changes, list.unsettled]).toEqual([[], [], []])
  for (const fault of list.faults)
    for (const language of ['zh', 'en'] as const) expect(sentence(fault, language)).not.toMatch(/[{}]|field:/)
  return list.faults.map(({ code, cell }) => {
    const [, letter = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? []
    return `${heads[letter.charCodeAt(0) - 65]}${row} ${code}`
  })
}

describe('faults, each at its cell', () => {
  test.each<[string, Texts, string]>([
    ['L6 no name', { 事项名称: '', 事项编码: 'sca-77', 事项类型: '备案' }, '事项名称2 list_name_missing'],
    ['L9 a name too long', { 事项名称: '长'.repeat(101), 事项类型: '备案' }, '事项名称2 list_name_too_long'],
    ['L9 a wording too long', { 材料名称: '长'.repeat(201) }, '材料名称2 list_name_too_long'],
    ['L10 no number', { 法定时限: '二十几天' }, '法定时限2 list_not_a_number'],
    ['L10 calendar days', { 法定时限: '3个月' }, '法定时限2 list_calendar_days'],
    ['L10 out of range', { 法定时限: '9999' }, '法定时限2 list_out_of_range'],
    ['L10 less than nothing', { 法定时限: '-5' }, '法定时限2 list_out_of_range'],
    ['L10 missing', { 法定时限: '' }, '法定时限2 list_value_missing'],
    ['L10 a promise longer than the law', { 承诺时限: '30' }, '承诺时限2 list_promise_too_long'],
    ['L10 visits', { 跑动次数: '很多' }, '跑动次数2 list_not_a_number'],
    ['L10 half a visit', { 跑动次数: '1.5' }, '跑动次数2 list_out_of_range'],
    ['L11 an unknown type', { 事项类型: '行政处罚' }, '事项类型2 list_unknown_word'],
    ['L11 an unknown form', { 材料形式: '传真' }, '材料形式2 list_unknown_word'],
    ['L11 neither yes nor no', { 可否容缺: '看情况' }, '可否容缺2 list_unknown_word'],
    ['L11 copies', { 份数: '0' }, '份数2 list_copies'],
    ['L11 copies in words', { 份数: '若干' }, '份数2 list_copies'],
    ['L12 a date nobody can read', { 实施日期: '去年三月' }, '实施日期2 list_date_unreadable'],
    ['L12 a day that does not exist', { 实施日期: '2017年2月30日' }, '实施日期2 list_date_impossible'],
    ['L13 a law without an article', { 设定依据: '《食品安全法》' }, '设定依据2 list_law_without_article'],
    ['L13 no law at all', { 设定依据: '领导批示' }, '设定依据2 list_law_unreadable'],
    ['L13 a special procedure', { 特别程序: '现场核查' }, '特别程序2 list_procedure_unreadable'],
    ['L13 an unknown procedure', { 特别程序: '开会 3天' }, '特别程序2 list_unknown_word'],
    ['L14 an unknown material', { 标准材料: '营业执罩' }, '标准材料2 list_unknown_material'],
    ['L15 a fee without its basis', { 收费: '80元' }, '收费2 list_fee_without_basis'],
    ['L15 a fee that is none', { 收费: '面议' }, '收费2 list_not_a_number'],
    ['L15 a basis without a fee', { 收费: '', 收费依据: '甬价〔2016〕1号' }, '收费2 list_value_missing'],
    [
      'L17 a condition in plain words',
      { '适用条件（FEEL）': '面积大的要交' },
      '适用条件（FEEL）2 list_condition_refused',
    ],
    ['L17 bad syntax', { '适用条件（FEEL）': 'areaSqm >' }, '适用条件（FEEL）2 list_condition_unreadable'],
    [
      'L17 a wrong type',
      { '适用条件（FEEL）': 'sellsTobacco > 3' },
      '适用条件（FEEL）2 list_condition_refused',
    ],
    ['L19 another department', { 实施部门: '消防大队' }, '实施部门2 list_other_department'],
    ['L20 a code of another department', { 事项编码: 'fire-1' }, '事项编码2 list_code_of_other'],
    ['L20 a code with blanks', { 事项编码: '3302 82' }, '事项编码2 list_code_unreadable'],
    ['L22 an unknown prerequisite', { 前置事项: '营业执照核发' }, '前置事项2 list_unknown_prerequisite'],
    ['L22 its own prerequisite', { 前置事项: '食品经营许可' }, '前置事项2 list_own_prerequisite'],
    ['L22 a circle', { 前置事项: '旧事项' }, '前置事项2 list_prerequisite_cycle'],
    ['L23 an unknown id of an element', { 表单字段: 'applicant_nam' }, '表单字段2 list_unknown_element'],
    ['L27 a formula that fails', { 法定时限: '#REF!' }, '法定时限2 list_formula_error'],
    ['L27 a failing name', { 事项名称: '#NAME?', 事项类型: '备案' }, '事项名称2 list_formula_error'],
    ['L27 a failing wording', { 材料名称: '#VALUE!' }, '材料名称2 list_formula_error'],
  ])('%s', (_name, texts, expected) => expect(faultsOf(texts)).toEqual([expected]))

  test('L6 a second value for one matter, told at the second', () => {
    expect(faultsOf({}, [{ 法定时限: '15', 材料名称: '身份证', 材料形式: '原件' }])).toEqual([
      '法定时限3 list_second_value',
    ])
  })

  test('L6 a row with other values and no name is another matter without a name', () => {
    const other = { 事项类型: '备案', 法定时限: '15', 材料名称: '身份证', 材料形式: '原件' }
    expect(faultsOf({ 事项类型: '行政许可' }, [other])).toEqual(['事项名称3 list_name_missing'])
  })

  test('L16 how a material is handed in, without the material', () => {
    expect(faultsOf({}, [{ 材料形式: '复印件' }])).toEqual(['材料名称3 list_material_name_missing'])
  })

  test('L6 a material before any matter', () => {
    const matter = { 事项名称: '小作坊登记', 事项类型: '备案', 法定时限: '5' }
    expect(faultsOf({ 事项名称: '', 法定时限: '' }, [matter])).toEqual([
      '材料名称2 list_material_before_matter',
    ])
  })

  test('L18 the same paper twice; under different conditions it is allowed', () => {
    const again = { 材料名称: '申请书', 材料形式: '原件' }
    expect(faultsOf({}, [again])).toEqual(['材料名称3 list_row_twice'])
    const heading = '适用条件（FEEL）'
    expect(faultsOf({ [heading]: 'areaSqm > 3' }, [{ ...again, [heading]: 'areaSqm <= 3' }])).toEqual([])
  })

  test('L20 a code twice, a name twice, a name that another matter of the library keeps', () => {
    const other = { 事项名称: '小作坊登记', 事项类型: '备案', 法定时限: '5', 事项编码: 'sca-1' }
    expect(faultsOf({ 事项编码: 'sca-1', 事项类型: '行政许可' }, [other])).toEqual([
      '事项编码3 list_code_twice',
    ])
    const between = { 事项名称: '小餐饮登记', 事项类型: '备案', 法定时限: '5' }
    const same = { 事项名称: '食品经营许可', 法定时限: '20', 事项类型: '行政许可' }
    expect(faultsOf({ 事项类型: '行政许可' }, [between, same])).toEqual(['事项名称4 list_matter_twice'])
    expect(faultsOf({ 事项编码: 'sca-1', 事项名称: '旧事项' })).toEqual(['事项名称2 list_matter_twice'])
  })

  test('L24 a new matter needs columns for its type and its limit, told once', () => {
    const fresh = { 事项名称: '小作坊登记', 材料名称: '身份证', 材料形式: '原件' }
    const sheet = listSheet('清单', [
      Object.keys(fresh),
      Object.values(fresh),
      ['小餐饮登记', '身份证', '原件'],
    ])
    const list = readList([sheet], 'sca', library, matchWorkbook([sheet]))
    expect(list.faults.map(({ cell, values }) => `${cell} ${values.field}`)).toEqual(['A1 field:type'])
  })

  test('L4 two columns for one field, no column of matters, no headings at all', () => {
    const twice = listSheet('清单', [
      ['事项名称', '事项', '法定时限'],
      ['食品经营许可', '', '20'],
    ])
    const named = readList([twice], 'sca', library, matchWorkbook([twice]))
    expect(named.faults.map(({ code, cell }) => `${cell} ${code}`)).toEqual(['B1 list_heading_twice'])
    const nameless = listSheet('清单', [
      ['材料名称', '材料形式'],
      ['申请书', '原件'],
    ])
    const missing = readList([nameless], 'sca', library, matchWorkbook([nameless]))
    expect(missing.faults.map(({ code, cell }) => `${cell} ${code}`)).toEqual(['A1 list_heading_missing'])
    const none = readList([listSheet('表一', [['你好']])], 'sca', library, [])
    expect(none.faults).toMatchObject([{ code: 'list_without_headings', sheet: '表一', cell: 'A1' }])
  })

  test('every fault of a list is told, in the order of its cells', () => {
    const found = faultsOf({ 法定时限: '三个月', 材料形式: '传真', 份数: '0', 收费: '80元' }, [
      { 材料名称: '身份证', 材料形式: '羊皮', 份数: '两' },
    ])
    expect(found).toEqual([
      '法定时限2 list_calendar_days',
      '材料形式2 list_unknown_word',
      '份数2 list_copies',
      '收费2 list_fee_without_basis',
      '材料形式3 list_unknown_word',
    ])
  })
})
