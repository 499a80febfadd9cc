import { expect, test } from 'vitest'
import { type CommitmentAllowed, indexCatalogue, type Matter, type OneThing } from '#engine/catalogue'
import { type Plan, type PlanOptions, plan } from './index.ts'

const department = { id: 'gov', name: '政府' }
const allowed: CommitmentAllowed = { basis: '某条例第三条', conditions: '符合条件', verified: 'recalled' }
const matter = (code: string, promised: number, more: Partial<Matter> = {}): Matter => ({
  ...{ code, name: code, department: 'gov', type: '行政许可', counter_visits: 1, materials: [] },
  ...{ statutory_days: 30, promised_days: promised, result: { name: '证', kind: '许可证' } },
  ...more,
})
const thing: OneThing = {
  ...{ code: 'open', name: '开张', lead_department: 'gov' },
  matters: ['a', 'b', 'c', 'd'].map((code) => ({ code })),
}

const composed = (matters: readonly Matter[], options: PlanOptions = { sources: true }): Plan =>
  plan(
    indexCatalogue({
      departments: [department],
      elements: [],
      materials: [],
      matters: [...matters],
      things: [thing],
      sources: [],
    }),
    thing,
    {},
    options,
  )
const days = (matters: readonly Matter[], options?: PlanOptions) => {
  const { promised, committed } = composed(matters, options).days
  return { promised, committed }
}
const site = { type: '现场核查', days: 4, excluded_from_limit: true }

test('D17 a matter decided on a promise lasts one working day; its inspection comes after the decision', () => {
  const [a, d] = [
    matter('a', 10, { special_procedures: [site], commitment_allowed: allowed }),
    matter('d', 3),
  ]
  expect(days([a, d])).toEqual({ promised: 14, committed: 3 })
  expect(days([a])).toEqual({ promised: 14, committed: 1 })
})

test('D17 prerequisites stay: what waits for the promised matter starts a day later', () => {
  const chain = [
    matter('a', 5),
    matter('b', 10, { commitment_allowed: allowed, prerequisites: ['a'] }),
    matter('c', 4, { prerequisites: ['b'], special_procedures: [site] }),
  ]
  expect(days(chain)).toEqual({ promised: 23, committed: 14 })
})

test('D17 a matter that is decided sooner anyway keeps its own time', () => {
  expect(days([matter('a', 0, { commitment_allowed: allowed })])).toEqual({ promised: 0, committed: 0 })
})

test('D17 each matter says what is promised, on which basis, in how many days; in Chinese where there is no English', () => {
  const plain = composed([matter('a', 5, { commitment_allowed: allowed }), matter('b', 5)])
  expect(plain.matters.map(({ commitment }) => commitment)).toEqual([
    {
      basis: '某条例第三条',
      conditions: '符合条件',
      conditionsEn: '符合条件',
      verified: 'recalled',
      days: 1,
    },
    null,
  ])
  const said = composed([matter('a', 5, { commitment_allowed: { ...allowed, conditions_en: 'All is met' } })])
  expect(said.matters[0]?.commitment?.conditionsEn).toBe('All is met')
})

test('D17 only in the one things that are named, and only what was read where that is asked', () => {
  const only = (things: string[]) => days([matter('a', 5, { commitment_allowed: { ...allowed, things } })])
  expect(only(['open'])).toEqual({ promised: 5, committed: 1 })
  expect(only(['move'])).toEqual({ promised: 5, committed: 5 })
  const read: PlanOptions = { sources: true, commitments: 'sourced' }
  expect(days([matter('a', 5, { commitment_allowed: allowed })], read)).toEqual({ promised: 5, committed: 5 })
  const sourced = matter('a', 5, { commitment_allowed: { ...allowed, verified: 'sourced' } })
  expect(days([sourced], read)).toEqual({ promised: 5, committed: 1 })
})

test('D17 the usual way is the same: slots, papers, visits and promised days', () => {
  const without = composed([matter('a', 10), matter('b', 3, { prerequisites: ['a'] })])
  const withIt = composed([
    matter('a', 10, { commitment_allowed: allowed }),
    matter('b', 3, { prerequisites: ['a'] }),
  ])
  const usual = ({ matters, days: { committed: _committed, ...rest }, ...others }: Plan) => ({
    ...others,
    days: rest,
    matters: matters.map(({ commitment: _commitment, ...row }) => row),
  })
  expect(usual(withIt)).toEqual(usual(without))
})
