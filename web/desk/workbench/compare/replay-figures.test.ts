import { expect, test } from 'vitest'
import type { VersionComparison } from '../../../../contract/client.ts'
import { replayFigures } from './replay-figures.ts'

type Case = NonNullable<VersionComparison['replay']>['cases'][number]
const figures = (materials: number, days: number): Case['before'] => ({
  materials: { before: 20, merged: 15, after: materials },
  fields: { before: 40, after: 20, prefilled: 5 },
  days: { sequential: 60, statutory: 40, promised: days, committed: days },
  visits: { before: 5, after: 0 },
})
const one = (before: number, after: number, open = false): Case => ({
  caseId: String(before),
  before: figures(before, 10),
  after: figures(after, 8),
  open,
})

test('averages leave out cases that the new version would have to ask again', () => {
  const [materials, days] = replayFigures({ cases: [one(9, 7), one(8, 7), one(100, 0, true)], load: [] })
  expect(materials).toEqual({ key: 'materials', before: 8.5, after: 7 })
  expect(days).toEqual({ key: 'days', before: 10, after: 8 })
})

test('no case, no average', () => {
  expect(
    replayFigures({ cases: [], load: [] }).every(({ before, after }) => before === 0 && after === 0),
  ).toBe(true)
})
