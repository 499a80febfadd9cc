import { expect, test } from 'vitest'
import { makeQueryCode, partOfQueryCode, tidyQueryCode } from './index.ts'

test('C20 a code says the day, and nothing in it is mistaken for something else when it is read out', () => {
  let at = 0
  expect(makeQueryCode('2026-11-24', () => at++)).toBe('1124-2345-6789')
  const every = Array.from({ length: 31 }, (_, index) => makeQueryCode('2026-11-24', () => index)).join('')
  expect(every).not.toMatch(/[01OIL]{2}-|[OIL]/)
})

test('C20 a code is understood the way people copy it', () => {
  expect(tidyQueryCode(' ｃｘ20261016 0001 ')).toBe('CX202610160001')
  expect(tidyQueryCode('   ')).toBe('')
})

test('C20 three letters or digits may be a part of a code, words are none', () => {
  expect(['11', ' 1124-7k ', '9mwd', '开饭店', 'a/b'].map(partOfQueryCode)).toEqual([
    undefined,
    '1124-7K',
    '9MWD',
    undefined,
    undefined,
  ])
})
