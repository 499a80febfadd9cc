import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countThings, narrowLines } from './narrow-lines.ts'

const line = (thing: string, since: string, dueOn: string | null = null) => ({ thing, since, dueOn })
const lines = [
  line('canyin-qiye', '2026-11-30T09:00:00.000Z', '2026-12-02'),
  line('yaodian', '2026-12-01T01:00:00.000Z', '2026-12-03'),
  line('canyin-qiye', '2026-11-29T09:00:00.000Z', '2026-12-04'),
  line('canyin-qiye', '2026-12-01T01:00:00.000Z'),
]
const lightOf = ({ dueOn }: { dueOn: string | null }) =>
  dueOn === '2026-12-02' ? 'red' : dueOn ? 'green' : null

test('C26 by one thing, by light, by both; what has no day has no light', () => {
  expect(narrowLines(lines, {}, lightOf)).toEqual(lines)
  expect(narrowLines(lines, { thing: 'canyin-qiye' }, lightOf)).toEqual([lines[0], lines[2], lines[3]])
  expect(narrowLines(lines, { light: 'green' }, lightOf)).toEqual([lines[1], lines[2]])
  expect(narrowLines(lines, { thing: 'yaodian', light: 'red' }, lightOf)).toEqual([])
})

test('C26 newest first; of one moment the more urgent stays in front', () => {
  expect(narrowLines(lines, { order: 'newest' }, lightOf)).toEqual([lines[1], lines[3], lines[0], lines[2]])
})

test('C26 counts add up to all lines, the most first', () => {
  expect(countThings(lines)).toEqual([
    { thing: 'canyin-qiye', count: 3 },
    { thing: 'yaodian', count: 1 },
  ])
  const some = fc.array(
    fc.constantFrom('a', 'b', 'c').map((thing) => line(thing, '2026-12-01T01:00:00.000Z')),
  )
  fc.assert(
    fc.property(some, (all) => {
      const counts = countThings(all).map(({ count }) => count)
      expect(counts.reduce((sum, one) => sum + one, 0)).toBe(all.length)
      expect(counts).toEqual(counts.toSorted((a, b) => b - a))
    }),
  )
})
