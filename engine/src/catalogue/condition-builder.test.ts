import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileCondition, type Question } from '#engine/catalogue'
import {
  addRow,
  type Builder,
  builderOf,
  comparisonsOf,
  emptyRow,
  removeRow,
  rowOf,
  setRow,
  textOf,
} from './condition-builder.ts'

const refits: Question = { id: 'refits', ask: '要装修吗？', type: 'boolean' }
const area: Question = { id: 'areaSqm', ask: '多大？', type: 'number' }
const kinds: Question = {
  id: 'kinds',
  ask: '哪些？',
  type: 'multi',
  options: [{ value: 'a', label: '甲' }],
}
const always: Builder = { outer: 'any', groups: [] }

describe('the condition builder', () => {
  test('lines are added with “and” in a group and with “or” in a new one', () => {
    const one = addRow(always, 'new', rowOf(refits))
    const two = setRow(addRow(one, 0, rowOf(area)), [0, 1], { ...rowOf(area), value: 300 })
    const three = setRow(addRow(two, 'new', rowOf(kinds)), [1, 0], { ...rowOf(kinds), value: 'a' })
    expect(textOf(three)).toEqual({
      text: '(refits = true and areaSqm >= 300) or list contains(kinds, "a")',
      unfinished: 0,
    })
    expect(textOf({ ...three, outer: 'all' }).text).toBe(
      '(refits = true or areaSqm >= 300) and list contains(kinds, "a")',
    )
  })

  test('a line that is not filled in waits and changes nothing', () => {
    const builder = addRow(addRow(always, 'new', rowOf(refits)), 0, emptyRow)
    expect(textOf(builder)).toEqual({ text: 'refits = true', unfinished: 1 })
    expect(textOf(addRow(always, 'new', rowOf(area)))).toEqual({ text: '', unfinished: 1 })
  })

  test('zero and “no” are answers, an empty word is none', () => {
    const with_ = (row: ReturnType<typeof rowOf>) => textOf({ outer: 'any', groups: [[row]] })
    expect(with_({ ...rowOf(area), value: 0 }).text).toBe('areaSqm >= 0')
    expect(with_({ ...rowOf(refits), value: false }).text).toBe('refits = false')
    expect(with_({ question: 'kind', comparison: '=', value: '' }).unfinished).toBe(1)
  })

  test('the last line takes its group with it, the last group leaves “always”', () => {
    const builder = addRow(addRow(always, 'new', rowOf(refits)), 'new', rowOf(refits))
    expect(removeRow(builder, [0, 0]).groups).toHaveLength(1)
    expect(textOf(removeRow(removeRow(builder, [0, 0]), [0, 0])).text).toBe('')
  })

  test.each([
    ['refits = true and areaSqm >= 300', 'any', [2]],
    ['refits = true or areaSqm >= 300', 'any', [1, 1]],
    ['(a = 1 and b = 2) or c = 3', 'any', [2, 1]],
    ['(a = 1 or b = 2) and c = 3', 'all', [2, 1]],
    [
      '(list contains(k, "p") or list contains(k, "o")) and not(list contains(k, "b") and e = "c")',
      'all',
      [2, 2],
    ],
    ['not(a = 1 or b = 2)', 'any', [2]],
    ['a = 1 or (b = 2 and (c = 3 or d = 4))', 'any', [1, 2, 2]],
  ])('%s is shown as %s of groups of %j lines', (text, outer, sizes) => {
    const builder = builderOf(text)
    expect(builder?.outer).toBe(outer)
    expect(builder?.groups.map((group) => group.length)).toEqual(sizes)
  })

  test('what is denied is denied line by line', () => {
    expect(textOf(builderOf('not(list contains(k, "b") and e = "c")') ?? always).text).toBe(
      'not(list contains(k, "b")) or e != "c"',
    )
    expect(textOf(builderOf('not(refits = true or areaSqm < 5)') ?? always).text).toBe(
      'refits = false and areaSqm >= 5',
    )
  })

  test('I4 what lines cannot say stays text', () => {
    expect(builderOf('')).toEqual(always)
    expect(builderOf('count(kinds) > 1')).toBeNull()
    expect(builderOf('refits = ')).toBeNull()
  })

  test('I4 text → lines → text says the same for every answer, also for none', () => {
    const variables = new Map([
      ['a', { type: 'boolean' as const, options: [] }],
      ['n', { type: 'number' as const, options: [] }],
      ['s', { type: 'single' as const, options: ['x', 'y'] }],
      ['m', { type: 'multi' as const, options: ['x', 'y'] }],
    ])
    const line = fc.constantFrom(
      'a = true',
      'n >= 5',
      'n < 3',
      's = "x"',
      's != "y"',
      'list contains(m, "x")',
    )
    const { text } = fc.letrec<{ text: string }>((tie) => ({
      text: fc.oneof(
        { maxDepth: 3 },
        line,
        fc.tuple(tie('text'), tie('text')).map(([left, right]) => `(${left} and ${right})`),
        fc.tuple(tie('text'), tie('text')).map(([left, right]) => `(${left} or ${right})`),
        tie('text').map((inner) => `not(${inner})`),
      ),
    }))
    const answers = fc.record(
      {
        a: fc.boolean(),
        n: fc.constantFrom(1, 4, 9),
        s: fc.constantFrom('x', 'y'),
        m: fc.subarray(['x', 'y']),
      },
      { requiredKeys: [] },
    )
    const evaluate = (condition: string, given: object) => {
      const compiled = compileCondition(condition, variables, 't')
      if (!compiled.ok) throw new Error(condition)
      return compiled.value.evaluate(given as never)
    }
    fc.assert(
      fc.property(text, answers, (condition, given) => {
        const builder = builderOf(condition)
        if (builder) expect(evaluate(textOf(builder).text, given)).toBe(evaluate(condition, given))
      }),
    )
  })

  test('an answer is compared as its kind allows; what stands there already may stay', () => {
    expect(comparisonsOf(kinds, 'contains')).toEqual(['contains', 'not contains'])
    expect(comparisonsOf(refits, '!=')).toEqual(['=', '!='])
    expect(comparisonsOf(undefined, '<')).toEqual(['<'])
  })
})
