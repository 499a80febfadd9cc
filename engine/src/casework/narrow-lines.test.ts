import { expect, test } from 'vitest'
import { daysOfLight, fitsNarrowing, mostFirst } from './narrow-lines.ts'

const line = (thing: string, dueOn: string | null = null) => ({
  ...{ thing, dueOn },
  since: '2026-11-30T09:00:00.000Z',
})
const lines = [line('canyin-qiye', '2026-12-02'), line('yaodian', '2026-12-03'), line('canyin-qiye')]
const lightOf = ({ dueOn }: { dueOn: string | null }) =>
  dueOn === '2026-12-02' ? 'red' : dueOn ? 'green' : null
const wanted = (narrowing: Parameters<typeof fitsNarrowing>[1]) =>
  lines.map((one) => fitsNarrowing(one, narrowing, lightOf))

test('C26 by one thing, by light, by both; what has no day has no light', () => {
  expect(wanted({})).toEqual([true, true, true])
  expect(wanted({ thing: 'canyin-qiye' })).toEqual([true, false, true])
  expect(wanted({ light: 'green' })).toEqual([false, true, false])
  expect(wanted({ thing: 'yaodian', light: 'red' })).toEqual([false, false, false])
})

test('C26 a list by day is read for a light only where that light can be', () => {
  expect(daysOfLight(undefined, '2026-12-01')).toEqual({ from: null, before: null })
  expect(daysOfLight('overdue', '2026-12-01')).toEqual({ from: null, before: '2026-12-01' })
  for (const light of ['red', 'amber', 'green'] as const)
    expect(daysOfLight(light, '2026-12-01')).toEqual({ from: '2026-12-01', before: null })
})

test('C26 counts of one things stand with the most first', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((thing, index) => ({ thing, count: index % 2 }))
  expect(mostFirst([a, b, c].flatMap((one) => one ?? []))).toEqual([b, a, c])
})
