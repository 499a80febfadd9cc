import { expect, test } from 'vitest'
import type { Question } from '../../../contract/client.ts'
import { checkNumber, readNumber } from './check-number.ts'

const area: Question = {
  id: 'areaSqm',
  ask: '多大',
  askEn: 'How big',
  type: 'number',
  unit: '平方米',
  range: [5, 120],
  options: [],
  sample: 35,
  decides: [],
}

test('a number is read the way people type it', () => {
  expect(readNumber('１２０', '平方米')).toBe(120)
  expect(readNumber(' 1,200 平方米', '平方米')).toBe(1200)
  expect(readNumber('35.5', null)).toBe(35.5)
  expect(readNumber('一百', null)).toBeUndefined()
  expect(readNumber('1e3', null)).toBeUndefined()
})

test('a fault names what is wrong; the ends of the range are inside', () => {
  expect(checkNumber(area, '  ')).toBe('question.numberMissing')
  expect(checkNumber(area, '大概30')).toBe('question.numberUnreadable')
  expect(checkNumber(area, '4')).toBe('question.numberRange')
  expect(checkNumber(area, '5')).toBeNull()
  expect(checkNumber(area, '120')).toBeNull()
  expect(checkNumber(area, '120.5')).toBe('question.numberRange')
  expect(checkNumber({ ...area, range: null }, '99999')).toBeNull()
})
