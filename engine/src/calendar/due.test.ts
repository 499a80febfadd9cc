import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addWorkingDays,
  answerDeadline,
  type BeforeQuestion,
  type DueQuestion,
  decisionClock,
  due,
  isWorkingDay,
  latestBefore,
  lightDays,
  lightOfSpan,
} from './index.ts'

const tell = (question: DueQuestion) => {
  const result = due(question)
  return result.ok ? result.value : { code: result.problems[0]?.code }
}

const tellBefore = (question: BeforeQuestion) => {
  const result = latestBefore(question)
  return result.ok ? result.value : { code: result.problems[0]?.code }
}

const folder = join(import.meta.dirname, '../../../cases/due')
const cases = readdirSync(folder).flatMap(
  (file) =>
    JSON.parse(readFileSync(join(folder, file), 'utf8')) as {
      name: string
      given: DueQuestion | BeforeQuestion
      then: Record<string, unknown>
    }[],
)

describe('cases an official can read', () => {
  test.each(cases.map((entry) => [entry.name, entry] as const))('%s', (_name, { given, then }) => {
    expect('before' in given ? tellBefore(given) : tell(given)).toMatchObject(then)
  })
})

/** A clock written differently on purpose: it walks day by day and keeps a list of the days that count. */
const naive = ({ start, days, unit = 'working', pauses = [], extension = 0, asOf }: DueQuestion) => {
  const next = (day: string) =>
    new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
  const before = (day: string) =>
    new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
  const works = (day: string) => {
    const told = isWorkingDay(day)
    return told.ok && told.value
  }
  const paused = (day: string) => pauses.some(({ from, until }) => from <= day && day < until)
  const counts = (day: string) => !paused(day) && (unit === 'calendar' || works(day))
  const limit = days + extension
  let end = start
  if (limit === 0) while (paused(end) || !works(end)) end = next(end)
  else {
    for (let done = 0; done < limit; ) {
      end = next(end)
      if (counts(end)) done += 1
    }
    if (unit === 'calendar') while (!works(end)) end = next(end)
  }
  let at = asOf
  while (asOf <= end && paused(at)) at = before(at)
  const listed = (after: string, upTo: string, test: (day: string) => boolean) => {
    const list: string[] = []
    for (let day = next(after); day <= upTo; day = next(day)) if (test(day)) list.push(day)
    return list.length
  }
  const remaining =
    at <= end ? listed(at, end, counts) : 0 - listed(end, at, (day) => unit === 'calendar' || works(day))
  if (at > end) return { due: end, remaining: remaining === 0 ? 0 : remaining, light: 'overdue' }
  const red = Math.min(2, Math.floor(limit / 3))
  if (listed(at, end, (day) => !paused(day) && works(day)) <= red)
    return { due: end, remaining, light: 'red' }
  return { due: end, remaining, light: 3 * listed(start, at, counts) >= 2 * limit ? 'amber' : 'green' }
}

const day = fc
  .integer({ min: 0, max: 540 })
  .map((offset) => new Date(Date.UTC(2024, 6, 1) + offset * 86_400_000).toISOString().slice(0, 10))
const pause = fc.tuple(day, fc.integer({ min: 0, max: 20 })).map(([from, length]) => ({
  from,
  until: new Date(Date.parse(`${from}T00:00:00Z`) + length * 86_400_000).toISOString().slice(0, 10),
}))
const question: fc.Arbitrary<DueQuestion> = fc.record({
  start: day,
  days: fc.integer({ min: 0, max: 45 }),
  unit: fc.constantFrom('working' as const, 'calendar' as const),
  pauses: fc.array(pause, { maxLength: 4 }),
  extension: fc.constantFrom(0, 0, 10, 15),
  asOf: day,
})

describe('properties', () => {
  test('K1–K13, K16 agree with a clock that walks day by day', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const { paused: _paused, provisional: _provisional, ...told } = tell(asked) as Record<string, unknown>
        expect(told).toEqual(naive(asked))
      }),
      { numRuns: 400 },
    )
  })

  test('K4 the order and repetition of pauses never matter', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const shuffled = { ...asked, pauses: [...(asked.pauses ?? []), ...(asked.pauses ?? [])].reverse() }
        expect(tell(shuffled)).toEqual(tell(asked))
      }),
    )
  })

  test('K5 the due date does not depend on as-of', () => {
    fc.assert(
      fc.property(question, day, (asked, other) => {
        expect((tell({ ...asked, asOf: other }) as { due: string }).due).toBe(
          (tell(asked) as { due: string }).due,
        )
      }),
    )
  })
})

describe('refusals', () => {
  const base = { start: '2026-09-28', days: 20, asOf: '2026-09-28' }
  test.each([
    ['K2 a date that does not exist', { ...base, start: '2026-02-30' }, 'date_wrong'],
    ['K2 a date written otherwise', { ...base, start: '2026/9/28' }, 'date_wrong'],
    [
      'K3 a reversed pause',
      { ...base, pauses: [{ from: '2026-10-12', until: '2026-10-09' }] },
      'pause_reversed',
    ],
    ['a negative limit', { ...base, days: -1 }, 'days_wrong'],
    ['half a day', { ...base, days: 1.5 }, 'days_wrong'],
    ['a limit without end', { ...base, days: 1e9 }, 'days_wrong'],
    ['K15 a day before the first notice on file', { ...base, start: '2003-12-01' }, 'year_unknown'],
  ])('%s', (_name, asked, code) => {
    expect(tell(asked as DueQuestion)).toEqual({ code })
  })

  test('K15 a limit that ends in a known year is not provisional, though it is looked at in one whose notice is not out', () => {
    expect(tell({ start: '2026-11-02', days: 10, unit: 'calendar', asOf: '2027-01-04' })).toMatchObject({
      due: '2026-11-12',
      light: 'overdue',
      remaining: -53,
      provisional: false,
    })
  })
})

describe('K14 the answer', () => {
  const value = <T>(result: { ok: true; value: T } | { ok: false }) => (result.ok ? result.value : undefined)
  test('K14 is in time through the whole fifth working day', () => {
    expect(value(answerDeadline('2026-09-28'))).toBe('2026-10-10')
    expect(value(decisionClock('2026-09-28', '2026-10-10', '2026-10-10'))).toEqual({
      start: '2026-10-10',
      deemed: false,
    })
  })
  test('K14 without an answer the case stands accepted as of the intake day', () => {
    expect(value(decisionClock('2026-09-28', undefined, '2026-10-10'))).toEqual({
      start: null,
      deemed: false,
    })
    expect(value(decisionClock('2026-09-28', undefined, '2026-10-11'))).toEqual({
      start: '2026-09-28',
      deemed: true,
    })
  })
  test('K14 an answer too late does not undo the deemed acceptance', () => {
    expect(value(decisionClock('2026-09-28', '2026-10-12', '2026-10-12'))).toEqual({
      start: '2026-09-28',
      deemed: true,
    })
  })
  test('addWorkingDays counts make-up days', () => {
    expect(value(addWorkingDays('2026-10-09', 1))).toBe('2026-10-10')
  })
  test('K9 a list that keeps only start and due date shows the same light', () => {
    expect(value(lightOfSpan('2026-09-28', '2026-10-30', '2026-10-28'))).toEqual({
      light: 'red',
      remaining: 2,
      due: '2026-10-30',
      paused: false,
      provisional: false,
    })
  })
})

test('K9 the first amber and red days, told beforehand, are those on which the light changes', () => {
  const days = fc
    .integer({ min: 0, max: 400 })
    .map((n) => new Date(Date.UTC(2026, 0, 5) + n * 86_400_000).toISOString().slice(0, 10))
  fc.assert(
    fc.property(
      days,
      fc.nat(20),
      fc.nat(10),
      fc.nat(30),
      fc.nat(9),
      fc.nat(9),
      (start, limit, extension, from, long, more) => {
        const on = (after: number) =>
          new Date(Date.parse(`${start}T00:00:00Z`) + after * 86_400_000).toISOString().slice(0, 10)
        const pauses = long
          ? [
              { from: on(from + 1), until: on(from + 1 + long) },
              { from: on(from + 3), until: on(from + 3 + more) },
            ].filter((one) => one.from < one.until)
          : []
        const asked = { start, days: limit, extension, pauses }
        const told = lightDays({ ...asked, asOf: start })
        if (!told.ok) return
        const lights = Array.from(
          { length: 120 },
          (_, after) => [on(after), tell({ ...asked, asOf: on(after) })] as const,
        )
        const first = (light: string) =>
          lights.find(([, one]) => 'light' in one && one.light === light)?.[0] ?? null
        expect(told.value).toEqual({ amber: first('amber'), red: first('red') })
      },
    ),
    { numRuns: 60 },
  )
})
