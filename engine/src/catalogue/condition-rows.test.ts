import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cixi } from '../../../tests/support/cixi.ts'
import { variablesOf } from './catalogue.ts'
import { compileCondition } from './condition.ts'
import { conditionToRows, rowsToCondition } from './condition-rows.ts'
import { conditionSaid } from './condition-said.ts'
import type { VariableType } from './condition-tree.ts'
import type { AnswerValue } from './one-thing.ts'
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
    ['refits', [[{ question: 'refits', comparison: '=', value: true }]]],
    ['not(refits)', [[{ question: 'refits', comparison: '=', value: false }]]],
    ['not(areaSqm < 300)', [[{ question: 'areaSqm', comparison: '>=', value: 300 }]]],
    ['-5 < areaSqm', [[{ question: 'areaSqm', comparison: '>', value: -5 }]]],
    [
      'areaSqm between 50 and 300',
      [
        [
          { question: 'areaSqm', comparison: '>=', value: 50 },
          { question: 'areaSqm', comparison: '<=', value: 300 },
        ],
      ],
    ],
    [
      'areaSqm in (50..300]',
      [
        [
          { question: 'areaSqm', comparison: '>', value: 50 },
          { question: 'areaSqm', comparison: '<=', value: 300 },
        ],
      ],
    ],
    [
      'kind in ["x", "y"]',
      [
        [{ question: 'kind', comparison: '=', value: 'x' }],
        [{ question: 'kind', comparison: '=', value: 'y' }],
      ],
    ],
    [
      'areaSqm in (<50, >300)',
      [
        [{ question: 'areaSqm', comparison: '<', value: 50 }],
        [{ question: 'areaSqm', comparison: '>', value: 300 }],
      ],
    ],
    ['"tobacco" in extras', [[{ question: 'extras', comparison: 'contains', value: 'tobacco' }]]],
  ])('D3 %s', (text, rows) => {
    expect(conditionToRows(text)).toEqual(rows)
  })

  test.each([
    'count(extras) > 2',
    'refits = ',
    'some x in extras satisfies x = "a"',
    'areaSqm + 1 > 5',
    'kind = "\\U"',
    'refits = true refits',
    'areaSqm != null',
    Array.from({ length: 5 }, (_, at) => `(a${at} = 1 or b${at} = 2)`).join(' and '),
  ])('D3 what rows cannot say stays text: %s', (text) => {
    expect(conditionToRows(text)).toBeNull()
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

  test('D3 every condition of the catalogue fits into rows, but one that denies a group: it is shown as text and told in words', () => {
    const texts = new Set(
      [
        ...cixi().things.flatMap((thing) => [...thing.matters, ...(thing.settled ?? [])]),
        ...cixi().matters.flatMap((matter) => matter.materials),
      ].flatMap(({ when }) => when ?? []),
    )
    expect(texts.size).toBeGreaterThan(100)
    const others = [...texts].filter((text) => !conditionToRows(text))
    expect(others).toEqual([
      '(list contains(printKinds, "packaging") or list contains(printKinds, "other")) and not(list contains(printKinds, "books") and entityType = "company")',
    ])
    const printing = cixi().thing.get('yinshua')
    expect(conditionSaid(printing?.questions ?? [], others[0]).zh).toContain('，并且不是（「')
  })

  test('D3 text → rows → text has the same truth, for every condition of the catalogue and whatever is answered', () => {
    for (const thing of cixi().things) {
      const texts = new Set(
        thing.matters.flatMap(({ code, when }) => [
          when,
          ...(cixi()
            .matter.get(code)
            ?.materials.map((row) => row.when) ?? []),
        ]),
      )
      for (const text of texts) {
        const rows = text === undefined ? null : conditionToRows(text)
        if (text === undefined || !rows) continue
        const compile = (one: string) => compileCondition(one, variablesOf(thing), thing.code)
        const [before, after] = [compile(text), compile(rowsToCondition(rows))]
        if (!before.ok || !after.ok) throw new Error(`${text} does not compile`)
        for (const answers of everyAnswer(variablesOf(thing), [...before.value.variables]))
          expect([text, after.value.evaluate(answers)]).toEqual([text, before.value.evaluate(answers)])
      }
    }
  })

  test('D3 text → rows → text has the same truth for any text that fits', () => {
    const types = new Map<string, VariableType>([
      ['flag', { type: 'boolean', options: [] }],
      ['size', { type: 'number', options: [] }],
      ['kind', { type: 'single', options: ['x', 'y', 'z'] }],
      ['many', { type: 'multi', options: ['x', 'y'] }],
    ])
    const leaf = fc.constantFrom(
      'flag',
      'not(flag)',
      'flag = false',
      'flag != true',
      'not(flag != true)',
      'size >= 3',
      '3 > size',
      'size between 2 and 4',
      'size in [2..4)',
      'size in (<2, >=4)',
      'not(size = 3)',
      'kind = "x"',
      'kind in ("x", "y")',
      'kind in ["y"]',
      'not(kind != "z")',
      'list contains(many, "x")',
      'not(list contains(many, "y"))',
      '"y" in many',
    )
    const { text } = fc.letrec<{ text: string }>((tie) => ({
      text: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        leaf,
        fc
          .tuple(tie('text'), fc.constantFrom('and', 'or'), tie('text'))
          .map(([left, word, right]) => `(${left}) ${word} (${right})`),
      ),
    }))
    const answers = everyAnswer(types, [...types.keys()])
    fc.assert(
      fc.property(text, (given) => {
        const rows = conditionToRows(given)
        if (!rows) return
        const [before, after] = [given, rowsToCondition(rows)].map((one) => compileCondition(one, types, 't'))
        if (!before?.ok || !after?.ok) throw new Error(`${given} → ${rowsToCondition(rows)} does not compile`)
        for (const one of answers) expect(after.value.evaluate(one)).toBe(before.value.evaluate(one))
      }),
      { numRuns: 200 },
    )
  })
})

/** Every way to answer some questions, each also left open. */
const everyAnswer = (types: ReadonlyMap<string, VariableType>, ids: readonly string[]) => {
  const valuesOf = (id: string): (AnswerValue | undefined)[] => {
    const { type, options } = types.get(id) ?? { type: 'boolean', options: [] }
    if (type === 'boolean') return [undefined, true, false]
    if (type === 'number') return [undefined, 1, 2, 3, 4, 50, 51, 100, 299, 300, 301, 1000, 5000]
    if (type === 'single') return [undefined, ...options]
    return [undefined, [], [...options], ...options.map((one) => [one])]
  }
  return ids.reduce<Record<string, AnswerValue>[]>(
    (list, id) =>
      list.flatMap((one) =>
        valuesOf(id).map((value) => (value === undefined ? one : { ...one, [id]: value })),
      ),
    [{}],
  )
}
