import { describe, expect, test } from 'vitest'
import type { DraftMatter, LibraryDocument } from '#engine/catalogue'
import { listSheet } from '../../../tests/support/list-sheet.ts'
import { matchWorkbook } from './headings.ts'
import { readList } from './read-list.ts'

const known: DraftMatter = {
  ...{ code: 'gov-1', name: '印刷经营许可', department: 'gov', type: '行政许可' },
  ...{ statutory_days: 20, promised_days: 10, materials: [] },
  commitment_allowed: {
    ...{ basis: '某条例第八条', conditions: '符合条件', conditions_en: 'All is met' },
    ...{ things: ['open'], verified: 'sourced' },
  },
}
const library: LibraryDocument = {
  ...{
    departments: [{ id: 'gov', name: '政府' }],
    elements: [],
    materials: [],
    matters: [known],
    sources: [],
  },
  things: [{ code: 'open', name: '开张', lead_department: 'gov', matters: [{ code: 'gov-1' }] }],
}
const usual = { 事项编码: 'gov-1', 事项名称: '印刷经营许可', 法定时限: '20', 承诺时限: '10' }
const read = (texts: Readonly<Record<string, string>>) => {
  const row = { ...usual, ...texts }
  const sheet = listSheet('清单', [Object.keys(row), Object.values(row)])
  return readList([sheet], 'gov', library, matchWorkbook([sheet]))
}
const allowedAfter = (texts: Readonly<Record<string, string>>) => {
  const { faults, matters } = read(texts)
  expect(faults).toEqual([])
  return matters[0]?.commitment_allowed
}
const told = (texts: Readonly<Record<string, string>>) => read(texts).faults.map(({ code }) => code)

describe('D17 the promise in a list', () => {
  test('D17 a list without the columns leaves what the library has', () => {
    expect(allowedAfter({})).toEqual(known.commitment_allowed)
  })

  test('D17 emptied cells take the promise away', () => {
    expect(allowedAfter({ 告知承诺依据: '', 承诺内容: '' })).toBeUndefined()
  })

  test('D17 a new basis counts as read only where the list says so; English and one things stay', () => {
    const texts = { 告知承诺依据: '国发〔2021〕7号', 承诺内容: '都符合', 承诺依据核实情况: '' }
    expect(allowedAfter(texts)).toEqual({
      ...{ basis: '国发〔2021〕7号', conditions: '都符合', conditions_en: 'All is met' },
      ...{ things: ['open'], verified: 'recalled' },
    })
    expect(allowedAfter({ ...texts, 承诺依据核实情况: '已核对' })?.verified).toBe('sourced')
  })

  test('D17 a one thing is named by its name or its code', () => {
    expect(allowedAfter({ 可承诺的一件事: '开张' })?.things).toEqual(['open'])
    expect(told({ 可承诺的一件事: '开业' })).toEqual(['list_unknown_thing'])
  })

  test.each([
    ['a basis without article or number', { 告知承诺依据: '上级文件' }, 'list_commitment_basis'],
    ['a basis and nothing promised', { 告知承诺依据: '某条例第三条', 承诺内容: '' }, 'list_value_missing'],
    ['R31 what is kept from a promise', { 事项名称: '消防验收' }, 'list_commitment_excluded'],
    ['others heard first', { 特别程序: '听证 5个工作日 不计入时限' }, 'list_commitment_procedure'],
    ['a promise nobody reads to its end', { 承诺内容: '长'.repeat(301) }, 'list_name_too_long'],
  ])('D17 %s is told', (_what, texts, code) => {
    expect(told(texts)).toContain(code)
  })
})
