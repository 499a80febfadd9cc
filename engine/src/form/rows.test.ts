import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sentence } from '#engine/kernel'
import pastes from '../../../cases/lists/paste.json' with { type: 'json' }
import sheets from '../../../cases/lists/sheets.json' with { type: 'json' }
import twins from '../../../cases/lists/twins.json' with { type: 'json' }
import { formField } from '../../../tests/support/form-field.ts'
import { checkRows, isList, judgeRows } from './check-rows.ts'
import { bestTable, pasteRows, readTable } from './paste-rows.ts'
import { listFor, maskValue, nextRowId, readRows, renumbered, rowsSaid, rowsText } from './rows.ts'
import type { FieldColumn, FieldList, FormField } from './types.ts'
import { draftFaults, missingFields, validateValues } from './validate-values.ts'

const column = (
  element: string,
  name: string,
  nameEn: string,
  more: Partial<FieldColumn> = {},
): FieldColumn => ({
  ...{ element, name, nameEn, type: 'string', options: [], optionsEn: [], unit: null },
  ...{ required: true, personal: false },
  ...more,
})
const list: FieldList = {
  columns: [
    column('mark', '车牌号（没上牌的写车架号）', 'Plate'),
    column('mass', '总质量', 'Gross mass', { type: 'number', unit: '吨', range: [0.5, 100] }),
    column('load', '核定载质量', 'Rated load', { type: 'number', unit: '吨', required: false }),
    column('driver', '驾驶员', 'Driver', { type: 'person', required: false, personal: true }),
  ],
  tells: 'mark',
  least: 1,
  most: 4,
}
const vehicles: FormField = formField('vehicles', 'rows', {
  ...{ name: '车辆', nameEn: 'Vehicles', required: true, list },
})
const row = (id: string, mark: string, mass = '18', more: Record<string, string> = {}) => ({
  id,
  cells: { mark, mass, ...more },
})
const text = (rows: ReturnType<typeof row>[], closed = true) => rowsText({ rows, closed })
const told = (value: string, whole: boolean) =>
  isList(vehicles)
    ? checkRows(vehicles, value, { whole }).problems.map(({ code, place }) => [code, place])
    : []

test('F40 rows travel as text and come back as they were', () => {
  const cells = fc.dictionary(fc.constantFrom('mark', 'mass', 'load'), fc.string({ maxLength: 20 }))
  const rows = fc.uniqueArray(fc.record({ id: fc.stringMatching(/^[a-z0-9]{1,12}$/), cells }), {
    selector: ({ id }) => id,
    maxLength: 20,
  })
  fc.assert(
    fc.property(rows, fc.boolean(), (some, closed) => {
      const back = readRows(rowsText({ rows: some, closed }), 'mark')
      expect(JSON.parse(JSON.stringify(back))).toEqual(
        JSON.parse(
          JSON.stringify(some.length || closed ? { rows: some, closed } : { rows: [], closed: false }),
        ),
      )
    }),
    { numRuns: 1000 },
  )
})

test('F40 a text of before is a line a row in the telling column; nothing typed is lost', () => {
  const { rows, closed } = readRows('浙B12345\n浙B12346；浙B12347\n\n', 'mark')
  expect(rows.map(({ id, cells }) => [id, cells.mark])).toEqual([
    ['1', '浙B12345'],
    ['2', '浙B12346'],
    ['3', '浙B12347'],
  ])
  expect(closed).toBe(false)
})

test.each(['', '   ', '{"rows":[]}'])('F40 %j is an empty list that is open', (value) => {
  expect(readRows(value, 'mark')).toEqual({ rows: [], closed: false })
})

test('F40 whatever is sent in the place of rows is read as far as it is any', () => {
  const sent =
    '{"rows":[null,7,{"id":"1","cells":{"mark":"甲","mass":7}},{"id":"1","cells":null},{}],"closed":"yes"}'
  expect(readRows(sent, 'mark')).toEqual({
    rows: [
      { id: '1', cells: { mark: '甲' } },
      { id: '2', cells: {} },
      { id: '3', cells: {} },
    ],
    closed: false,
  })
  fc.assert(fc.property(fc.string(), (any) => readRows(any, 'mark').rows.every(({ id }) => id.length > 0)))
})

test('F40 KE7 what nobody types and no store can hold is left out of cells, however it was written', () => {
  const cellOf = (mark: string) =>
    readRows(JSON.stringify({ rows: [{ id: '1', cells: { mark } }] }), 'mark').rows[0]?.cells
  expect(cellOf('浙B\u0000A1\u202e2')).toEqual({ mark: '浙BA12' })
  expect(cellOf('浙B\ud800')).toEqual({ mark: '浙B\ufffd' })
  expect(cellOf('一行\n两行')).toEqual({ mark: '一行\n两行' })
})

test('F40 every cell is judged by its column and told with its row; an empty one only when handed in', () => {
  const value = text([row('a', '浙B1', '十八'), row('b', '浙B2', '')])
  expect(told(value, false)).toEqual([['value_not_number', 'vehicles/a/mass']])
  expect(told(value, true)).toEqual([
    ['value_not_number', 'vehicles/a/mass'],
    ['value_missing', 'vehicles/b/mass'],
  ])
  const [first] = isList(vehicles) ? checkRows(vehicles, value, { whole: true }).problems : []
  expect(first?.values).toMatchObject({ name: '车辆第 1 行总质量', nameEn: 'Vehicles, row 1: Gross mass' })
})

test('F40 too many rows, too few, the same twice, and a list nobody called complete', () => {
  const five = ['1', '2', '3', '4', '5'].map((id) => row(id, `浙B${id}`))
  expect(told(text(five), false)).toEqual([['rows_too_many', 'vehicles']])
  expect(told(text([row('1', '浙B1'), row('2', '浙 b1')]), false)).toEqual([['row_twice', 'vehicles/2/mark']])
  expect(told(text([row('1', '浙B1')], false), true)).toEqual([['rows_open', 'vehicles']])
  expect(told(text([row('1', '', '')]), true)).toEqual([['rows_too_few', 'vehicles']])
})

test('F40 a list is asked for like any field, and handed in tidied, without rows nothing stands in', () => {
  const codes = (value: string) => {
    const checked = validateValues([vehicles], { vehicles: value })
    return checked.ok ? checked.value : checked.problems.map(({ code }) => code)
  }
  expect(missingFields([vehicles], {}).map(({ element }) => element)).toEqual(['vehicles'])
  expect(codes('')).toEqual(['value_missing'])
  expect(draftFaults([vehicles], { vehicles: text([row('a', '浙B1', '')], false) })).toEqual([])
  expect(codes(text([row('a', ' 浙B1 ', '１８'), row('b', '', '')]))).toEqual({
    vehicles: text([row('a', '浙B1', '18')]),
  })
})

test('X2 cells of persons are masked for whoever needs no person, and every other cell stays', () => {
  const masked = readRows(maskValue(vehicles, text([row('1', '浙B1', '18', { driver: '张三丰' })])), 'mark')
  expect(masked.rows[0]?.cells).toEqual({ mark: '浙B1', mass: '18', driver: '张*' })
})

test('F40 rows are said by what tells them, with their other cells by name', () => {
  expect(rowsSaid(list, text([row('1', '浙B1', '18', { driver: '张三' })]))).toEqual([
    {
      told: { zh: '浙B1', en: '浙B1' },
      rest: { zh: '总质量 18 吨，驾驶员 张三', en: 'Gross mass 18 吨, Driver 张三' },
    },
  ])
})

test('C54 at hand-in rows are numbered by their places; a new one takes the first number that is free', () => {
  const some = { rows: [row('x', '甲'), row('3', '乙')], closed: true }
  expect(renumbered(some).rows.map(({ id }) => id)).toEqual(['1', '2'])
  expect(nextRowId(some.rows)).toBe('4')
  expect(nextRowId([])).toBe('1')
})

const room = { ...list, most: 500 }
const there = readRows(text([row('1', '浙B0')]), 'mark')

test.each(pastes)('$rule $told', ({ text: pasted, columns, rows, known, over }) => {
  const {
    columns: found,
    lines: _lines,
    changed: _changed,
    ...rest
  } = pasteRows(room, readTable(pasted), there)
  expect(found.map(({ column: own }) => own)).toEqual(columns)
  expect(rest).toEqual({ rows, known, over })
})

test.each(sheets)('$rule $told', ({ table, rows, lines, wrong, changed }) => {
  const found = pasteRows(room, table, there)
  expect(found).toMatchObject({ rows, lines })
  expect(found.changed.map(({ cells }) => cells)).toEqual(changed)
  const judged = isList(vehicles) ? judgeRows(vehicles, found, {}) : []
  expect(judged.flat().map((fault) => sentence(fault, 'zh'))).toEqual(wrong)
})

test('F63 of the sheets of a file the one is taken whose headings name most columns', () => {
  const tables = [
    { name: '说明', rows: [['请按列填写'], ['车牌号'], []] },
    { name: '车辆', rows: [[], ['样例运输公司车辆表'], ['车牌号', '总质量'], ['浙B1', '18']] },
    { name: '另一张', rows: [['车牌号', '总质量']] },
  ]
  expect(bestTable(list, tables)?.name).toBe('车辆')
  expect(bestTable(list, [])).toBeUndefined()
})

test('F41 what does not fit in any more is counted, not dropped in silence', () => {
  const forty = Array.from({ length: 40 }, (_, place) => `浙B${place + 100}\t18`).join('\n')
  expect(pasteRows(list, readTable(forty), there)).toMatchObject({ rows: { length: 3 }, over: 37 })
})

test('F41 a table is brought once: pasted again it adds nothing', () => {
  const marks = fc.uniqueArray(fc.stringMatching(/^浙B[0-9A-Z]{5}$/), { minLength: 2, maxLength: 40 })
  fc.assert(
    fc.property(marks, (some) => {
      const table = some.map((mark) => [mark, '18'])
      const once = pasteRows(room, table, { rows: [], closed: false })
      const rows = once.rows.map((cells, place) => ({ id: `${place + 1}`, cells }))
      expect(once.rows.length).toBe(some.length)
      expect(pasteRows(room, table, { rows, closed: false })).toMatchObject({ rows: [], known: some.length })
    }),
  )
})

const people: FieldList = {
  columns: [
    column('name', '姓名', 'Name', { type: 'person', personal: true }),
    column('post', '岗位', 'Post'),
    column('number', '身份证号码', 'Identity number', { type: 'id_number', required: false, personal: true }),
  ],
  ...{ tells: 'name', apart: ['number', 'post'], least: 1, most: 500 },
}
const person = ([name = '', post = '', number = '']: readonly string[]) => ({ name, post, number })

test.each(twins)('F60 $told', ({ rows, twice }) => {
  const roster = formField('roster', 'rows', { ...{ name: '名册', nameEn: 'Roster', list: people } })
  const value = rowsText({
    rows: rows.map((one, at) => ({ id: `${at + 1}`, cells: person(one) })),
    closed: true,
  })
  const told = isList(roster) ? checkRows(roster, value, { whole: false }).problems : []
  expect(told.filter(({ code }) => code === 'row_twice').map(({ values }) => values?.row)).toEqual(twice)
  // What judges the rows leaves them out of a pasted table too.
  const pasted = pasteRows(people, rows, { rows: [], closed: false })
  expect(pasted.known).toBe(twice.length)
})

test('D12 X2 whoever may not read a column reads the list without it, or with it masked', () => {
  const value = rowsText({
    rows: [{ id: '1', cells: person(['王小明', '厨师', '330282199001010035']) }],
    closed: true,
  })
  const without = listFor(people, value, new Set(['number']), 'without')
  expect(without.list.columns.map(({ element }) => element)).toEqual(['name', 'post'])
  expect(without.value).not.toContain('3302')
  expect(without.value).toContain('王小明')
  const masked = listFor(people, value, new Set(['number']), 'masked')
  expect(masked.list.columns).toHaveLength(3)
  expect(masked.value).toContain('王小明')
  expect(masked.value).not.toContain('330282199001010035')
  expect(listFor(people, value, new Set(['elsewhere']), 'without').value).toBe(value)
})
