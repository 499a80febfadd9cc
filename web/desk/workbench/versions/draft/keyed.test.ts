import { expect, test } from 'vitest'
import { keyed } from './keyed.ts'

test('every row has a key of its own, also when two have the same id', () => {
  const rows = keyed([{ id: 'a' }, { id: 'b' }, { id: 'a' }], ({ id }) => id)
  expect(rows.map(({ key, index }) => [key, index])).toEqual([
    ['a', 0],
    ['b', 1],
    ['a#2', 2],
  ])
})
