import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { makeQueryCode, partOfQueryCode, tidyQueryCode } from './query-code.ts'

const { cases } = JSON.parse(
  readFileSync(new URL('../../../cases/query-code/typed.json', import.meta.url), 'utf8'),
) as { cases: { name: string; when: string; then: string }[] }

test('C20 a code says the day, and nothing in it is mistaken for something else when it is read out', () => {
  let at = 0
  expect(makeQueryCode('2026-11-24', () => at++)).toBe('1124-2345-6789')
  const every = Array.from({ length: 31 }, (_, index) => makeQueryCode('2026-11-24', () => index)).join('')
  expect(every).not.toMatch(/[01OIL]{2}-|[OIL]/)
})

describe('C20 a code is understood the way people copy it', () => {
  test.each(cases)('$name', ({ when, then }) => {
    expect(tidyQueryCode(when)).toBe(then)
    // What is right already stays as it is.
    expect(tidyQueryCode(then)).toBe(then)
  })
  test('C20 every code there can be is found again without its hyphens, in small letters', () => {
    let seed = 7
    const below = (count: number) => {
      seed = (seed * 48271) % 2147483647
      return seed % count
    }
    for (let day = 1; day <= 28; day += 1) {
      const code = makeQueryCode(`2026-10-${String(day).padStart(2, '0')}`, below)
      expect(tidyQueryCode(code.replaceAll('-', '').toLowerCase())).toBe(code)
    }
  })
})

test('C20 three letters or digits may be a part of a code, words are none', () => {
  expect(['11', '开饭店', 'a/b', '1201 号铺', ''].map(partOfQueryCode)).toEqual(Array(5).fill(undefined))
  expect(partOfQueryCode(' 1124-7k ')).toEqual({ begins: '1124-7K', ends: '11-247K' })
  expect(partOfQueryCode('11247kq')).toEqual({ begins: '1124-7KQ', ends: '112-47KQ' })
  expect(partOfQueryCode('kq49 mwd')).toEqual({ begins: 'KQ49-MWD', ends: 'KQ4-9MWD' })
  expect(partOfQueryCode('9mwd')).toEqual({ begins: '9MWD', ends: '9MWD' })
  expect(partOfQueryCode('l12O')).toMatchObject({ begins: '1120' })
  expect(partOfQueryCode('1124 7KQ4 9MWD')).toEqual({ begins: '1124-7KQ4-9MWD', ends: '1124-7KQ4-9MWD' })
})
