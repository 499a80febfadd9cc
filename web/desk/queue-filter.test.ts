import { expect, test } from 'vitest'
import { withKept } from './kept-filters.ts'
import { askedOf, noFilter, readFilter, writeFilter } from './queue-filter.ts'

test('a filter goes through the address and back; nothing is said of what is not narrowed', () => {
  const filter = { thing: 'canyin-qiye', light: 'red', held: 'mine', order: 'newest', section: 's1' } as const
  expect(readFilter(new URLSearchParams(writeFilter(filter)))).toEqual(filter)
  expect(writeFilter(noFilter)).toBe('')
  expect(readFilter(new URLSearchParams(''))).toEqual(noFilter)
  expect(askedOf(noFilter)).toEqual({})
})

test('words of an address that are none are not said', () => {
  expect(readFilter(new URLSearchParams('light=blue&held=yours&order=sideways'))).toEqual(noFilter)
})

test('a filter is kept once, the newest first, twelve at most', () => {
  const kept = Array.from({ length: 12 }, (_none, index) => ({
    name: String(index),
    address: `/queues/intake?thing=${index}`,
  }))
  const again = withKept(kept, { name: 'again', address: '/queues/intake?thing=3' })
  expect(again).toHaveLength(12)
  expect(again[0]?.name).toBe('again')
  expect(withKept(kept, { name: 'new', address: '/queues/intake' }).at(-1)?.name).toBe('10')
})
