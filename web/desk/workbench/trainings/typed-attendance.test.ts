import { expect, test } from 'vitest'
import { attendeesOf, countOf, readNames } from './typed-attendance.ts'

test.each([
  ['张三、李四，王五', ['张三', '李四', '王五']],
  ['张三\n李四\n\n', ['张三', '李四']],
  ['张三 李四', ['张三', '李四']],
  ['Anna Smith, Bo Li', ['Anna Smith', 'Bo Li']],
  [' ', []],
])('%j are %j', (typed, names) => {
  expect(readNames(typed)).toEqual(names)
})

test('the count is what was typed, or the number of names', () => {
  expect(countOf({ names: '张三、李四', count: '' })).toBe(2)
  expect(countOf({ names: '张三', count: '１２' })).toBe(12)
  expect(countOf({ names: '', count: '0' })).toBe(0)
  expect(countOf({ names: '张三', count: '很多' })).toBe(1)
})

test('lines without a department are left out', () => {
  const lines = [
    { department: 'wgj', names: '张三', count: '' },
    { department: '', names: '李四', count: '3' },
  ]
  expect(attendeesOf(lines)).toEqual([{ department: 'wgj', names: ['张三'], count: 1 }])
})
