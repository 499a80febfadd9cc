import { expect, test } from 'vitest'
import type { DraftQuestion } from '../draft/sections.ts'
import { answerWords, figureOf, type Scenario, sortedRows } from './scenario-rows.ts'

const scenario = (materials: number, matters: string[]): Scenario => ({
  answers: {},
  matters,
  figures: {
    materials: { before: 30, merged: 20, after: materials },
    fields: { before: 9, after: 5, prefilled: 1 },
    days: { sequential: 60, statutory: 40, promised: 13, committed: 13 },
    visits: { before: 5, after: 0 },
  },
})
const questions: DraftQuestion[] = [
  { id: 'kind', ask: '', type: 'single', options: [{ value: 'c', label: '公司' }] },
  {
    id: 'many',
    ask: '',
    type: 'multi',
    options: [
      { value: 'a', label: '甲' },
      { value: 'b', label: '乙' },
    ],
  },
  { id: 'area', ask: '', type: 'number', unit: '平方米' },
  { id: 'refits', ask: '', type: 'boolean' },
  { id: 'later', ask: '', type: 'boolean' },
]
const speech = {
  t: (key: string) =>
    ({ 'version.separator': '、', 'unit.squareMetre': '平方米' })[key] ?? key.replace('version.', ''),
  pick: (zh: string) => zh,
}

test('answers are told in the words of the options, none and not asked too', () => {
  const words = answerWords({ kind: 'c', many: ['a', 'b'], area: 12.345, refits: false }, questions, speech)
  expect(words.map(({ text }) => text)).toEqual(['公司', '甲、乙', '12.35 平方米', 'no', '—'])
  expect(answerWords({ many: [] }, questions, speech)[1]?.text).toBe('noneOfThem')
})

test('rows keep their number when they are sorted, and their order when they are equal', () => {
  const rows = [scenario(9, ['m']), scenario(3, ['m', 'n']), scenario(9, [])]
  expect(sortedRows(rows, null).map(({ number }) => number)).toEqual([1, 2, 3])
  expect(sortedRows(rows, { column: 'materials', down: true }).map(({ number }) => number)).toEqual([1, 3, 2])
  expect(sortedRows(rows, { column: 'matters', down: false }).map(({ number }) => number)).toEqual([3, 1, 2])
})

test('a figure is what is left for the person', () => {
  expect(figureOf(scenario(9, ['m']), 'materials')).toBe(9)
  expect(figureOf(scenario(9, ['m']), 'days')).toBe(13)
  expect(figureOf(scenario(9, ['m']), 'visits')).toBe(0)
})
