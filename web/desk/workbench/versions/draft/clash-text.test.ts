import { expect, test } from 'vitest'
import { differing, linesOf } from './clash-text.ts'

test('a row is read field by field; what is empty is left out', () => {
  expect(linesOf({ q: '要几天？', a: '三天', note: '' })).toEqual([
    { field: 'a', text: '三天' },
    { field: 'q', text: '要几天？' },
  ])
  expect(linesOf('开厂')).toEqual([{ field: '', text: '开厂' }])
  expect(linesOf(undefined)).toEqual([])
})

test('nested values are read in a line', () => {
  const options = [
    { value: 'a', label: '公司' },
    { value: 'b', label: '个体' },
  ]
  expect(linesOf({ options, range: [1, 9], sample: true })).toEqual([
    { field: 'options', text: 'a 公司、b 个体' },
    { field: 'range', text: '1、9' },
    { field: 'sample', text: 'true' },
  ])
})

test('the differing fields are named, also those only one side has', () => {
  expect([...differing({ q: '1', a: '2' }, { q: '1', a: '3', x: '4' })]).toEqual(['a', 'x'])
  expect([...differing({ q: '1' }, undefined)]).toEqual(['q'])
  expect([...differing('甲', '甲')]).toEqual([])
})
