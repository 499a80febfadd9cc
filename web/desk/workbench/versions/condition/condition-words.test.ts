import { expect, test } from 'vitest'
import type { DraftQuestion } from '../draft/sections.ts'
import { conditionWords, type Speech, shortAsk } from './condition-words.ts'

const words: Record<string, string> = {
  'version.compare.is': '是',
  'version.compare.atLeast': '≥',
  'version.compare.contains': '含',
  'version.yes': '要',
  'version.and': '，并且 ',
  'version.or': '；或者 ',
}
const speech: Speech = { t: (key) => words[key] ?? key, pick: (zh) => zh }
const questions: DraftQuestion[] = [
  { id: 'entity', ask: '您是办公司，还是个体？', type: 'single', options: [{ value: 'c', label: '办公司' }] },
  { id: 'area', ask: '店面有多大？', type: 'number', unit: '平方米' },
  { id: 'refits', ask: '要装修吗（可以不装）？', type: 'boolean' },
]

test('a condition is read with the words of its questions', () => {
  expect(conditionWords('entity = "c" and area >= 300 or refits = true', questions, speech)).toBe(
    '您是办公司，还是个体 是 办公司，并且 店面有多大 ≥ 300平方米；或者 要装修吗 是 要',
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
