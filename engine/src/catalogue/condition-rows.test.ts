import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { conditionToRows, rowsToCondition } from './condition-rows.ts'
import { type ConditionRow, readCondition } from './read-condition.ts'

describe('conditions as rows of question, comparison and value', () => {
  test.each([
    ['', []],
    ['refits = true', [[{ question: 'refits', comparison: '=', value: true }]]],
    ['300 <= areaSqm', [[{ question: 'areaSqm', comparison: '>=', value: 300 }]]],
    [
      'list contains(extras, "tobacco")',
      [[{ question: 'extras', comparison: 'contains', value: 'tobacco' }]],
    ],
    [
      'refits = true and areaSqm > 50 or entityType != "company"',
      [
        [
          { question: 'refits', comparison: '=', value: true },
          { question: 'areaSqm', comparison: '>', value: 50 },
        ],
        [{ question: 'entityType', comparison: '!=', value: 'company' }],
      ],
    ],
  ])('%s', (text, rows) => {
    expect(conditionToRows(text)).toEqual(rows)
  })

  test('what rows cannot say stays text', () => {
    expect(conditionToRows('count(extras) > 2')).toBeNull()
    expect(conditionToRows('refits = ')).toBeNull()
  })

  test('a condition is read as it is built, with what is denied as a whole', () => {
    const row = (question: string, comparison: ConditionRow['comparison'], value: ConditionRow['value']) => ({
      kind: 'row',
      row: { question, comparison, value },
    })
    expect(
      readCondition(
        '(a = 1 or b = 2) and not(list contains(c, "x") and d = "y") and not(list contains(c, "z"))',
      ),
    ).toEqual({
      kind: 'and',
      of: [
        { kind: 'or', of: [row('a', '=', 1), row('b', '=', 2)] },
        { kind: 'not', of: [{ kind: 'and', of: [row('c', 'contains', 'x'), row('d', '=', 'y')] }] },
        row('c', 'not contains', 'z'),
      ],
    })
    expect(readCondition('a = 1 and count(b) > 2')).toBeNull()
    expect(readCondition('a = 1 b')).toBeNull()
    expect(conditionToRows('a = 1 and not(b = 2 and c = 3)')).toBeNull()
  })

  test('rows → text → rows changes nothing', () => {
    const row = fc.oneof<fc.Arbitrary<ConditionRow>[]>(
      fc.record({
        question: fc.constantFrom('a', 'areaSqm'),
        comparison: fc.constantFrom('<', '<=', '>', '>=', '=', '!='),
        value: fc.integer({ min: 0, max: 5000 }),
      }),
      fc.record({
        question: fc.constant('kind'),
        comparison: fc.constantFrom('=', '!='),
        value: fc.constantFrom('x', '公司', 'a "b"'),
      }),
      fc.record({
        question: fc.constant('many'),
        comparison: fc.constantFrom('contains', 'not contains'),
        value: fc.constantFrom('x', 'y'),
      }),
    )
    const rows = fc.array(fc.array(row, { minLength: 1, maxLength: 3 }), { maxLength: 3 })
    fc.assert(
      fc.property(rows, (given) => {
        expect(conditionToRows(rowsToCondition(given))).toEqual(given)
      }),
    )
  })
})
