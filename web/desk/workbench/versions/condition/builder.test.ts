import { describe, expect, test } from 'vitest'
import type { DraftQuestion } from '../draft/sections.ts'
import { addRow, comparisonsOf, emptyRow, groupsOf, removeRow, rowOf, setRow, textOf } from './builder.ts'

const refits: DraftQuestion = { id: 'refits', ask: '要装修吗？', type: 'boolean' }
const area: DraftQuestion = { id: 'areaSqm', ask: '多大？', type: 'number' }
const kinds: DraftQuestion = {
  id: 'kinds',
  ask: '哪些？',
  type: 'multi',
  options: [{ value: 'a', label: '甲' }],
}

describe('the condition builder', () => {
  test('lines are added with “and” in a group and with “or” in a new one', () => {
    const one = addRow([], 'new', rowOf(refits))
    const two = setRow(addRow(one, 0, rowOf(area)), [0, 1], { ...rowOf(area), value: 300 })
    const three = setRow(addRow(two, 'new', rowOf(kinds)), [1, 0], { ...rowOf(kinds), value: 'a' })
    expect(textOf(three)).toEqual({
      text: '(refits = true and areaSqm >= 300) or list contains(kinds, "a")',
      unfinished: 0,
    })
  })

  test('a line that is not filled in waits and changes nothing', () => {
    const groups = addRow(addRow([], 'new', rowOf(refits)), 0, emptyRow)
    expect(textOf(groups)).toEqual({ text: 'refits = true', unfinished: 1 })
    expect(textOf(addRow([], 'new', rowOf(area)))).toEqual({ text: '', unfinished: 1 })
  })

  test('zero and “no” are answers, an empty word is none', () => {
    expect(textOf([[{ ...rowOf(area), value: 0 }]]).text).toBe('areaSqm >= 0')
    expect(textOf([[{ ...rowOf(refits), value: false }]]).text).toBe('refits = false')
    expect(textOf([[{ question: 'kind', comparison: '=', value: '' }]]).unfinished).toBe(1)
  })

  test('the last line takes its group with it, the last group leaves “always”', () => {
    const groups = addRow(addRow([], 'new', rowOf(refits)), 'new', rowOf(refits))
    expect(removeRow(groups, [0, 0])).toHaveLength(1)
    expect(textOf(removeRow(removeRow(groups, [0, 0]), [0, 0])).text).toBe('')
  })

  test('text and lines are two views of one condition; what lines cannot say stays text', () => {
    const text = 'refits = true and areaSqm >= 300'
    expect(textOf(groupsOf(text) ?? []).text).toBe(text)
    expect(groupsOf('')).toEqual([])
    expect(groupsOf('count(kinds) > 1')).toBeNull()
    expect(groupsOf('refits = ')).toBeNull()
  })

  test('an answer is compared as its kind allows; what stands there already may stay', () => {
    expect(comparisonsOf(kinds, 'contains')).toEqual(['contains', 'not contains'])
    expect(comparisonsOf(refits, '!=')).toEqual(['=', '!='])
    expect(comparisonsOf(undefined, '<')).toEqual(['<'])
  })
})
