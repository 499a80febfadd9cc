import { expect, test } from 'vitest'
import {
  type Beside,
  cellsOf,
  freeId,
  inCells,
  moved,
  ofKind,
  rowsOf,
  withBlank,
  withValue,
} from './paper-draft.ts'

const beside: Beside = {
  blank: [
    { kind: 'field', id: 'who', name: '姓名' },
    { kind: 'table', id: 'staff', name: '人员', columns: ['姓名', '岗位'] },
  ],
  sample: {
    made_up: true,
    values: [
      { id: 'who', value: '李四' },
      { id: 'staff', rows: [['李四', '厨师']] },
    ],
  },
}

test('an id is new whatever is taken', () => {
  expect(freeId('c', [])).toBe('c1')
  expect(freeId('c', ['c2'])).toBe('c3')
  expect(freeId('c', ['whole', 'c3', undefined])).toBe('c4')
})

test('a line moves by one and not over the end', () => {
  expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c'])
  expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b'])
  expect(moved([], 0, 1)).toEqual([])
})

test('what the sample says of a line goes with the line, or with its kind', () => {
  const [who, staff] = beside.blank ?? []
  if (!who || !staff) throw new Error('two lines')
  expect(withBlank(beside, [who]).sample?.values).toEqual([{ id: 'who', value: '李四' }])
  expect(withBlank(beside, [ofKind(who, 'table', [who, staff]), staff]).sample?.values).toEqual([
    { id: 'staff', rows: [['李四', '厨师']] },
  ])
  expect(withBlank(beside, [])).toEqual({ blank: [] })
  expect(ofKind(who, 'heading', [who])).toEqual({ kind: 'heading', name: '姓名' })
  expect(ofKind({ kind: 'text', name: '说明' }, 'field', [who, staff])).toEqual({
    kind: 'field',
    id: 'line3',
    name: '说明',
  })
})

test('one value of the sample changes, the others stay', () => {
  expect(withValue(beside, { id: 'who', value: '王五' }).sample).toEqual({
    made_up: true,
    values: [
      { id: 'staff', rows: [['李四', '厨师']] },
      { id: 'who', value: '王五' },
    ],
  })
  expect(withValue({}, { id: 'who', value: '王五' })).toEqual({
    sample: { values: [{ id: 'who', value: '王五' }] },
  })
})

test('cells are typed in one line, with either sign', () => {
  expect(cellsOf('姓名｜岗位| 电话')).toEqual(['姓名', '岗位', '电话'])
  expect(inCells(['姓名', '岗位'])).toBe('姓名 | 岗位')
  expect(rowsOf('李四 | 厨师\n\n王五|')).toEqual([
    ['李四', '厨师'],
    ['王五', ''],
  ])
})
