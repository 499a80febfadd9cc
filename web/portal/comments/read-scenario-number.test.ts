import { expect, test } from 'vitest'
import { readScenarioNumber } from './read-scenario-number.ts'

test.each([
  ['150', [10, 2000], 150],
  [' １５０ ', [10, 2000], 150],
  ['12.5', null, 12.5],
  ['0', null, 0],
  ['', null, undefined],
  ['-', null, undefined],
  ['三百', null, undefined],
  ['9', [10, 2000], undefined],
  ['2001', [10, 2000], undefined],
] as const)('%j within %j is read as %j', (typed, range, number) => {
  expect(readScenarioNumber(typed, range)).toBe(number)
})
