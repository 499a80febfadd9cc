import { expect, test } from 'vitest'
import { checkAnswers } from './check-answers.ts'
import type { OneThing } from './one-thing.ts'

const thing = {
  questions: [{ id: 'areaSqm', ask: '多大？', type: 'number', range: [1, 5000] }],
} as unknown as OneThing

test('any number of answers to nothing is refused at once, with few words', () => {
  const many = Object.fromEntries(Array.from({ length: 150_000 }, (_, index) => [`k${index}`, 1]))
  const checked = checkAnswers(thing, { ...many, areaSqm: 'x'.repeat(100_000) })
  expect(!checked.ok && checked.problems.length).toBe(10)
  expect(JSON.stringify(checked).length).toBeLessThan(2_000)
  const long = checkAnswers(thing, { ['𠅤'.repeat(100_000)]: 1 })
  expect(JSON.stringify(long).length).toBeLessThan(1_000)
  expect(JSON.stringify(checkAnswers(thing, { areaSqm: 'x'.repeat(100_000) })).length).toBeLessThan(1_000)
  expect(checkAnswers(thing, { areaSqm: 35, other: null })).toEqual({ ok: true, value: { areaSqm: 35 } })
})
