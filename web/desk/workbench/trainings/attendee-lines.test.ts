import { expect, test } from 'vitest'
import { countOf, readNames } from './attendee-lines.ts'

test('names are read however they are separated, each once', () => {
  expect(readNames('张三、李四，王五; 张三\n 赵六 ')).toEqual(['张三', '李四', '王五', '赵六'])
  expect(readNames('  ')).toEqual([])
})

test('never fewer came than are named', () => {
  expect(countOf(['甲', '乙'], 1)).toBe(2)
  expect(countOf(['甲', '乙'], 5)).toBe(5)
  expect(countOf([], null)).toBe(0)
})
