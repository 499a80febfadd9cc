import { expect, test } from 'vitest'
import type { MatterChoice } from '../../../../../contract/client.ts'
import { findMatters, prerequisitesOf } from './find-matters.ts'

const matter = (code: string, name: string, more: Partial<MatterChoice> = {}): MatterChoice => ({
  code,
  name,
  nameEn: name,
  department: { id: 'wgj', name: '文化广电新闻出版局', nameEn: 'Culture' },
  type: '行政许可',
  result: null,
  promisedDays: 5,
  materials: 3,
  prerequisites: [],
  papers: [],
  lists: [],
  things: [],
  ...more,
})
const library = [
  matter('a', '印刷经营许可', { result: '印刷经营许可证' }),
  matter('b', '出版物零售', { things: ['开书店', '开文具店'] }),
  matter('c', '企业登记', { department: { id: 'scjgj', name: '市场监督管理局', nameEn: 'Market' } }),
]
const codes = (text: string, taken: string[] = []) =>
  findMatters(library, text, new Set(taken)).map(({ code }) => code)

test('matters are found by name, department, result and code; every word must fit', () => {
  expect(codes('印刷')).toEqual(['a'])
  expect(codes('许可证')).toEqual(['a'])
  expect(codes('文化')).toEqual(['b', 'a'])
  expect(codes('market')).toEqual(['c'])
  expect(codes('文化 零售')).toEqual(['b'])
  expect(codes('  ')).toEqual([])
  expect(codes('没有')).toEqual([])
})

test('what is in the draft already is not offered again', () => {
  expect(codes('印刷', ['a'])).toEqual([])
})

test('D4 one of several prerequisites is enough; without any, all are missing', () => {
  const waiting = { prerequisites: ['x', 'y'] }
  expect(prerequisitesOf(waiting, new Set(['y']))).toEqual({ present: ['y'], missing: [] })
  expect(prerequisitesOf(waiting, new Set())).toEqual({ present: [], missing: ['x', 'y'] })
  expect(prerequisitesOf(undefined, new Set())).toEqual({ present: [], missing: [] })
})
