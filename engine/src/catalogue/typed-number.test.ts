import { expect, test } from 'vitest'
import { readNumber, typedNumberFault } from './typed-number.ts'

const area = { id: 'areaSqm', ask: '多大', unit: '平方米', range: [5, 120] as [number, number] }

test('a number is read the way people type it', () => {
  expect(readNumber('１２０', '平方米')).toBe(120)
  expect(readNumber(' 1,200 平方米', '平方米')).toBe(1200)
  expect(readNumber('35.5', null)).toBe(35.5)
  expect(readNumber('一百', null)).toBeUndefined()
  expect(readNumber('1e3', null)).toBeUndefined()
})

test('I6 a fault names what is wrong; the ends of the range are inside', () => {
  expect(typedNumberFault(area, '  ')).toBe('missing')
  expect(typedNumberFault(area, '大概30')).toBe('unreadable')
  expect(typedNumberFault(area, '4')).toBe('range')
  expect(typedNumberFault(area, '5')).toBeUndefined()
  expect(typedNumberFault(area, '120')).toBeUndefined()
  expect(typedNumberFault(area, '120.5')).toBe('range')
  expect(typedNumberFault({ ...area, range: null }, '99999')).toBeUndefined()
})
