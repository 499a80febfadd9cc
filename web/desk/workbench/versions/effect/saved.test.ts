import { expect, test } from 'vitest'
import { saved } from './saved.ts'

test.each([
  [31, 9, '−71%'],
  [10, 0, '−100%'],
  [20, 21, '+5%'],
  [5, 5, ''],
  [0, 3, ''],
  [1000, 999, ''],
])('%i → %i is %s', (before, after, text) => {
  expect(saved(before, after)).toBe(text)
})
