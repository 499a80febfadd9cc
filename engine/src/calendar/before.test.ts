import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Before, type BeforeQuestion, due, isWorkingDay, latestBefore } from './index.ts'

const tell = (question: BeforeQuestion): Before => {
  const result = latestBefore(question)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}
const plus = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
const works = (day: string) => {
  const told = isWorkingDay(day)
  return told.ok && told.value
}

const day = fc.integer({ min: 0, max: 540 }).map((offset) => plus('2024-07-01', offset))
const pause = fc
  .tuple(day, fc.integer({ min: 0, max: 20 }))
  .map(([from, length]) => ({ from, until: plus(from, length) }))
const question: fc.Arbitrary<BeforeQuestion> = fc.record({
  before: day,
  days: fc.integer({ min: 0, max: 45 }),
  unit: fc.constantFrom('working' as const, 'calendar' as const),
  pauses: fc.array(pause, { maxLength: 4 }),
  extension: fc.constantFrom(0, 0, 10),
  asOf: day,
})

/** The clock forward, asked of one working day after another. */
const searched = ({ before, ...limit }: BeforeQuestion): string => {
  const isOver = (start: string) => {
    const told = due({ ...limit, start })
    return told.ok && told.value.due < before
  }
  let found = plus(before, -1)
  while (!works(found) || !isOver(found)) found = plus(found, -1)
  return found
}

test('K18 the day given is the last working day from which the clock forward is over before the event', () => {
  fc.assert(
    fc.property(question, (asked) => {
      expect(tell(asked).latest).toBe(searched(asked))
    }),
    { numRuns: 300 },
  )
})

test('K18 whole days of the unit lie between that day and the event’s, neither of them counted', () => {
  fc.assert(
    fc.property(question, ({ pauses: _pauses, extension: _extension, ...asked }) => {
      const { latest } = tell(asked)
      let between = 0
      for (let one = plus(latest, 1); one < asked.before; one = plus(one, 1))
        if (asked.unit === 'calendar' || works(one)) between += 1
      expect(between).toBeGreaterThanOrEqual(asked.days)
    }),
  )
})

test('K18 K7 each day later leaves one day less, and what is late is overdue', () => {
  fc.assert(
    fc.property(question, (asked) => {
      const [now, next] = [tell(asked), tell({ ...asked, asOf: plus(asked.asOf, 1) })]
      const counted = asked.unit === 'calendar' || works(plus(asked.asOf, 1))
      expect(next.latest).toBe(now.latest)
      expect(now.remaining - next.remaining).toBe(counted ? 1 : 0)
      expect(now.light === 'overdue').toBe(asked.asOf > now.latest)
    }),
  )
})
