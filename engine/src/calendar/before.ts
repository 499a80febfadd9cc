import type { Result } from '#engine/kernel'
import { type DayNumber, writeDay } from './day.ts'
import {
  countBetween,
  counts,
  type Light,
  type Limit,
  type LimitQuestion,
  readLimit,
  redFrom,
  refusing,
  yearsOf,
} from './due.ts'
import { isProvisional, isWorking } from './working-days.ts'

export type BeforeQuestion = LimitQuestion & {
  /** The event's day: by the end of the day before it the limit must be over. YYYY-MM-DD. */
  readonly before: string
}

/** `remaining` is in the limit's unit, from as-of to `latest`; negative is days late. */
export type Before = {
  readonly before: string
  readonly days: number
  readonly unit: 'working' | 'calendar'
  /** The last working day on which the limit may start. */
  readonly latest: string
  readonly remaining: number
  readonly light: Light
  /** K15 A notice that is still to come may move it. */
  readonly provisional: boolean
}

const workingBefore = (day: DayNumber): DayNumber => {
  let found = day - 1
  while (!isWorking(found)) found -= 1
  return found
}

/** K18 The last working day from which the limit is due before the event's day: what rolls to a working day (K11) must not roll into it. */
const latestDay = (limit: Limit, event: DayNumber): DayNumber => {
  const last = workingBefore(event)
  if (limit.limit === 0) {
    let day = last
    while (!isWorking(day) || !counts(limit, day)) day -= 1
    return day
  }
  let first = last + 1
  for (let left = limit.limit; left > 0; ) {
    first -= 1
    if (counts(limit, first)) left -= 1
  }
  return workingBefore(first)
}

/** K7 All days of the unit: no clock runs yet that a pause could stop. */
const remainingOf = ({ unit, asOf }: Limit, latest: DayNumber): number => {
  const counted = (day: DayNumber) => unit === 'calendar' || isWorking(day)
  if (asOf <= latest) return countBetween(asOf, latest, counted)
  const late = countBetween(latest, asOf, counted)
  return late === 0 ? 0 : -late
}

/** K8, K9 As of a limit that is due on that day: red on its last working days, amber within its last third. */
const lightOf = ({ limit, asOf }: Limit, latest: DayNumber, remaining: number): Light => {
  if (asOf > latest) return 'overdue'
  if (countBetween(asOf, latest, isWorking) <= redFrom(limit)) return 'red'
  return 3 * remaining <= limit ? 'amber' : 'green'
}

/** K18 A limit counted back from an event's day: the last day that is early enough, and how long it is until then. Refuses as `due` does. */
export const latestBefore = (question: BeforeQuestion): Result<Before> => {
  const read = readLimit(question, question.before, 'before')
  if (!read.ok) return read
  const { limit, day: event } = read.value
  return refusing(() => {
    const latest = latestDay(limit, event)
    const remaining = remainingOf(limit, latest)
    return {
      before: question.before,
      days: question.days,
      unit: limit.unit,
      latest: writeDay(latest),
      remaining,
      light: lightOf(limit, latest, remaining),
      provisional: yearsOf(latest - 1, event - 1).some((day) => isProvisional(day)),
    }
  })
}
