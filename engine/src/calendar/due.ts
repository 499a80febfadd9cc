import { ok, type Problem, type Result, refuse } from '#engine/kernel'
import { type DayNumber, readDay, writeDay } from './day.ts'
import { type Pause, pauseOf, readPauses, type Span } from './pauses.ts'
import { failCalendar } from './problems.ts'
import { isProvisional, isWorking, UnknownYear } from './working-days.ts'

type Unit = 'working' | 'calendar'
export type Light = 'green' | 'amber' | 'red' | 'overdue'

/** How long a clock runs, and the day it is told for. */
export type LimitQuestion = {
  /** The limit in `unit`; 0 is on the spot (即办). */
  readonly days: number
  readonly unit?: Unit
  readonly pauses?: readonly Pause[]
  /** One extension, in `unit`, run as one with the limit (K16). */
  readonly extension?: number
  readonly asOf: string
}
export type DueQuestion = LimitQuestion & {
  /** The day the clock is started by (acceptance); it is not counted (K1). YYYY-MM-DD. */
  readonly start: string
}

/** `remaining` is in the limit's unit; negative is days late. */
export type Due = {
  readonly due: string
  readonly remaining: number
  readonly light: Light
  readonly paused: boolean
  /** K15 Told by the regulation alone, because the notice of a year it runs through is not out: it may move. */
  readonly provisional: boolean
}

export type Limit = {
  readonly limit: number
  readonly unit: Unit
  readonly spans: readonly Span[]
  readonly asOf: DayNumber
}
type Clock = Limit & { readonly start: DayNumber }

/** K3, K11 Whether a day of the limit runs. */
export const counts = (clock: Limit, day: DayNumber): boolean =>
  !pauseOf(day, clock.spans) && (clock.unit === 'calendar' || isWorking(day))

export const countBetween = (
  after: DayNumber,
  upTo: DayNumber,
  test: (day: DayNumber) => boolean,
): number => {
  let count = 0
  for (let day = after + 1; day <= upTo; day += 1) if (test(day)) count += 1
  return count
}

/** K10 On the spot: the start day, or the next working day that is not paused. */
const onTheSpot = ({ start, spans }: Clock): DayNumber => {
  let day = start
  while (pauseOf(day, spans) || !isWorking(day)) day += 1
  return day
}

/** K1, K5, K11, K12, K16 The due date: the limit-th counted day after the start; calendar limits roll once, at the very end. */
const dueDay = (clock: Clock): DayNumber => {
  if (clock.limit === 0) return onTheSpot(clock)
  let day = clock.start
  for (let left = clock.limit; left > 0; ) {
    day += 1
    if (counts(clock, day)) left -= 1
  }
  if (clock.unit === 'calendar') while (!isWorking(day)) day += 1
  return day
}

/** K9 So many working days left, or fewer, are red. */
export const redFrom = (limit: number): number => Math.min(2, Math.floor(limit / 3))

/**
 * K8, K9, K11 Order of test: overdue, red (working days left ≤ the smaller of 2 and a third of the limit), amber (two thirds used), green.
 * A limit of a day or two is red on its last day only: a light that is red at once says nothing.
 */
const lightOf = (clock: Clock, asOf: DayNumber, due: DayNumber): Light => {
  if (asOf > due) return 'overdue'
  const workingLeft = countBetween(asOf, due, (day) => !pauseOf(day, clock.spans) && isWorking(day))
  if (workingLeft <= redFrom(clock.limit)) return 'red'
  const used = countBetween(clock.start, asOf, (day) => counts(clock, day))
  return 3 * used >= 2 * clock.limit ? 'amber' : 'green'
}

/** K6, K7 Unpaused days left up to and including the due date; when late, minus the days late. */
const remainingOf = (clock: Clock, asOf: DayNumber, due: DayNumber): number => {
  if (asOf <= due) return countBetween(asOf, due, (day) => counts(clock, day))
  const late = countBetween(due, asOf, (day) => clock.unit === 'calendar' || isWorking(day))
  return late === 0 ? 0 : -late
}

/** A limit with the day it is counted from or back from, read at `place`. */
export const readLimit = (
  question: LimitQuestion,
  text: string,
  place: string,
): Result<{ readonly day: DayNumber; readonly limit: Limit }> => {
  const { days, unit = 'working', extension = 0 } = question
  const [day, asOf, spans] = [
    readDay(text, place),
    readDay(question.asOf, 'asOf'),
    readPauses(question.pauses ?? []),
  ]
  const problems: Problem[] = [day, asOf, spans].flatMap((part) => (part.ok ? [] : part.problems))
  for (const [named, value] of [
    ['days', days],
    ['extension', extension],
  ] as const) {
    if (!Number.isInteger(value) || value < 0 || value > 3650)
      problems.push(failCalendar('days_wrong', { value }, named))
  }
  if (unit !== 'working' && unit !== 'calendar')
    problems.push(failCalendar('unit_wrong', { value: unit }, 'unit'))
  if (!day.ok || !asOf.ok || !spans.ok || problems.length) return refuse(...problems)
  const limit = { limit: days + extension, unit, spans: spans.value, asOf: asOf.value }
  return ok({ day: day.value, limit })
}

/** Runs a calculation; a day before the first notice on file makes it a refusal (K15). */
export const refusing = <T>(calculate: () => T): Result<T> => {
  try {
    return ok(calculate())
  } catch (error) {
    if (error instanceof UnknownYear) return refuse(failCalendar('year_unknown', { year: error.year }))
    throw error
  }
}

/** K15 A day of every year a limit runs through. */
export const yearsOf = (start: DayNumber, end: DayNumber): DayNumber[] => {
  const days = [end]
  for (let day = start + 1; day < end; day += 365) days.push(day)
  return days
}

/** K1–K16 Due date, remaining days and light of one limit. Refuses wrong input and years before the first notice on file. */
export const due = (question: DueQuestion): Result<Due> => {
  const read = readLimit(question, question.start, 'start')
  if (!read.ok) return read
  const clock: Clock = { ...read.value.limit, start: read.value.day }
  return refusing(() => {
    const end = dueDay(clock)
    // K13 While paused, light and remaining stay what they were on the day before the pause. K12 Not in a pause after the due date.
    const pause = clock.asOf <= end ? pauseOf(clock.asOf, clock.spans) : undefined
    const asOf = pause ? pause.from - 1 : clock.asOf
    return {
      due: writeDay(end),
      remaining: remainingOf(clock, asOf, end),
      light: lightOf(clock, asOf, end),
      paused: pause !== undefined,
      provisional: yearsOf(clock.start, end).some((day) => isProvisional(day)),
    }
  })
}

/** The first day on which a limit shows amber, and red (K9); null where it goes from green to red, or is over before. No pause holds such a day (K13). */
export type LightDays = { readonly amber: string | null; readonly red: string | null }

const firstDays = (clock: Clock): LightDays => {
  const end = dueDay(clock)
  const works = (day: DayNumber) => !pauseOf(day, clock.spans) && isWorking(day)
  let [amber, left, used]: [string | null, number, number] = [null, countBetween(clock.start, end, works), 0]
  for (let day = clock.start; day <= end; day += 1) {
    if (day > clock.start) {
      if (works(day)) left -= 1
      if (counts(clock, day)) used += 1
    }
    if (pauseOf(day, clock.spans)) continue
    if (left <= redFrom(clock.limit)) return { amber, red: writeDay(day) }
    if (amber === null && 3 * used >= 2 * clock.limit) amber = writeDay(day)
  }
  return { amber, red: null }
}

/** K9 When the lights of a limit change, told beforehand. Refuses what `due` refuses. */
export const lightDays = (question: DueQuestion): Result<LightDays> => {
  const read = readLimit(question, question.start, 'start')
  return read.ok ? refusing(() => firstDays({ ...read.value.limit, start: read.value.day })) : read
}
