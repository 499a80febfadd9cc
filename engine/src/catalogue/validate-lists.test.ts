import { expect, test } from 'vitest'
import type { DataElement, ListShape } from './data-element.ts'
import { allListFaults } from './validate-lists.ts'

const fields: readonly DataElement[] = [
  { id: 'plate', name: '车牌', type: 'string' },
  { id: 'mass', name: '总质量', type: 'number', unit: '吨' },
  { id: 'photo', name: '照片', type: 'file' },
  { id: 'owner', name: '车主', type: 'person' },
  { id: 'capital', name: '资本', type: 'number' },
]
const sound: ListShape = {
  columns: ['plate', 'mass'],
  tells: 'plate',
  rows: [1, 500],
  totals: [
    { id: 'listed', name: '辆数', by: 'count' },
    { id: 'load', name: '合计', by: 'sum', column: 'mass' },
    { id: 'named', name: '车牌', by: 'join', column: 'plate' },
  ],
  starts: { plate: 'owner', mass: 'capital' },
  must: [{ is: 'load <= capital', told: '不能超过资本。' }],
}
const codes = (list: Partial<ListShape>) =>
  allListFaults([...fields, { id: 'fleet', name: '车队', type: 'rows', list: { ...sound, ...list } }]).map(
    ({ fault }) => [fault.path.join('.'), fault.problem.code],
  )

test('D10 a sound list has no fault', () => {
  expect(codes({})).toEqual([])
})

test.each<[string, Partial<ListShape>, [string, string]]>([
  [
    'a column that is a file',
    { columns: ['plate', 'photo', 'mass'] },
    ['list.columns.1', 'list_column_unfit'],
  ],
  ['a column twice', { columns: ['plate', 'mass', 'mass'] }, ['list.columns.2', 'list_column_unfit']],
  ['a telling column that is none', { tells: 'owner' }, ['list.tells', 'list_column_unknown']],
  ['an optional column that is none', { optional: ['owner'] }, ['list.optional', 'list_column_unknown']],
  ['a telling column that may stay empty', { optional: ['plate'] }, ['list.optional', 'list_tells_optional']],
  ['a column that tells apart and is none', { apart: ['owner'] }, ['list.apart', 'list_column_unknown']],
  ['a column if asked that is none', { if_asked: ['owner'] }, ['list.if_asked', 'list_column_unknown']],
  ['a telling column only if asked', { if_asked: ['plate'] }, ['list.if_asked', 'list_tells_optional']],
  ['least above most', { rows: [5, 4] }, ['list.rows', 'list_rows_turned']],
  ['a first row from another kind', { starts: { mass: 'owner' } }, ['list.starts.mass', 'list_starts_unfit']],
  [
    'a first row of no column',
    { starts: { capital: 'capital' } },
    ['list.starts.capital', 'list_starts_unfit'],
  ],
  ['a first row from nowhere', { starts: { plate: 'nobody' } }, ['list.starts.plate', 'list_starts_unfit']],
  [
    'must that cannot be read',
    { must: [{ is: 'load <=', told: '.' }] },
    ['list.must.0.is', 'field_cut_syntax'],
  ],
  [
    'must that asks the clock',
    { must: [{ is: 'today() = load', told: '.' }] },
    ['list.must.0.is', 'field_cut_function'],
  ],
  [
    'must of a name nobody knows',
    { must: [{ is: 'laod > 1', told: '.' }] },
    ['list.must.0.is', 'field_cut_name'],
  ],
  [
    'must that is neither yes nor no',
    { must: [{ is: 'load + 1', told: '.' }] },
    ['list.must.0.is', 'list_must_no_truth'],
  ],
])('D10 %s is refused with its place', (_told, list, fault) => {
  expect(codes(list)).toContainEqual(fault)
})

test.each<[string, NonNullable<ListShape['totals']>[number], string]>([
  ['a sum of texts', { id: 't', name: 't', by: 'sum', column: 'plate' }, 'total_column_unfit'],
  ['a sum of nothing', { id: 't', name: 't', by: 'sum' }, 'total_column_unfit'],
  ['some without a condition', { id: 't', name: 't', by: 'some' }, 'total_where_missing'],
  ['a count of a column', { id: 't', name: 't', by: 'count', column: 'mass' }, 'total_part_strange'],
  ['names of no column', { id: 't', name: 't', by: 'join' }, 'total_names_unfit'],
  ['a name that is an element', { id: 'mass', name: 't', by: 'count' }, 'duplicate_id'],
])('D10 %s is refused', (_told, total, code) => {
  expect(codes({ totals: [total], must: [] }).map(([, found]) => found)).toContain(code)
})

test('D10 rows without a list, and a list that is not of rows', () => {
  const wrong = (more: Partial<DataElement>) =>
    allListFaults([...fields, { id: 'fleet', name: '车队', type: 'rows', ...more }]).map(
      ({ fault }) => fault.problem.code,
    )
  expect(wrong({})).toEqual(['list_and_rows'])
  expect(wrong({ type: 'string', list: sound })).toEqual(['list_and_rows'])
})
