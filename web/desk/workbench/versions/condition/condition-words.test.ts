import { expect, test } from 'vitest'
import type { DraftQuestion } from '../draft/sections.ts'
import { conditionWords, type Speech, shortAsk } from './condition-words.ts'

const words: Record<string, string> = {
  'version.compare.equals': '{ask}：{what}',
  'version.notAll': '不是（{what}）',
  'version.bracketed': '（{what}）',
  'version.compare.atLeast': '≥',
  'version.compare.contains': '含',
  'version.yes': '要',
  'version.and': '，并且 ',
  'version.or': '；或者 ',
  'unit.squareMetre': '平方米',
}
const speech: Speech = {
  t: (key, { ask = '', what = '' } = {}) =>
    (words[key] ?? key).replace('{ask}', String(ask)).replace('{what}', String(what)),
  pick: (zh) => zh,
}
const questions: DraftQuestion[] = [
  { id: 'entity', ask: '您是办公司，还是个体？', type: 'single', options: [{ value: 'c', label: '办公司' }] },
  { id: 'area', ask: '店面有多大？', type: 'number', unit: '平方米' },
  { id: 'refits', ask: '要装修吗（可以不装）？', type: 'boolean' },
]

test('a condition is read with the words of its questions', () => {
  expect(conditionWords('entity = "c" and area >= 300 or refits = true', questions, speech)).toBe(
    '您是办公司，还是个体：办公司，并且 店面有多大 ≥ 300 平方米；或者 要装修吗：要',
  )
})

test('what is denied as a whole, and “or” inside “and”, stand in brackets', () => {
  expect(
    conditionWords('(entity = "c" or area >= 9) and not(refits = true and area >= 5)', questions, speech),
  ).toBe(
    '（您是办公司，还是个体：办公司；或者 店面有多大 ≥ 9 平方米），并且 不是（要装修吗：要，并且 店面有多大 ≥ 5 平方米）',
  )
})

test('no condition says nothing; what lines cannot say is not put into words', () => {
  expect(conditionWords('', questions, speech)).toBe('')
  expect(conditionWords('count(x) > 1', questions, speech)).toBeNull()
})

test('a question that is not asked is named by its id', () => {
  expect(shortAsk(undefined, 'gone', speech)).toBe('gone')
  expect(conditionWords('list contains(gone, "x")', questions, speech)).toBe('gone 含 x')
})
