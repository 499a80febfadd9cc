import { ok, type Result } from '#engine/kernel'
import { readDay } from './day.ts'
import { due, type Light, refusing } from './due.ts'
import { isProvisional, isWorking } from './working-days.ts'

/** C2, K14 Working days in which a case is accepted, corrected or refused. */
const answerDays = 5

/** The last day on which an answer is in time: the whole fifth working day after intake. */
export const answerDeadline = (intake: string): Result<string> => {
  const result = due({ start: intake, days: answerDays, asOf: intake })
  return result.ok ? ok(result.value.due) : result
}

/**
 * K15 A date that was reckoned from a day of ours: there always is one, whatever year it lies in. Only a machine whose clock stands before the
 * first notice on file has none, and that is an accident.
 */
export const certainly = <T>(result: Result<T>): T => {
  if (result.ok) return result.value
  throw new Error(`no date: ${result.problems.map(({ code }) => code).join(' ')}`)
}

export type ClockStart =
  | { readonly start: string; readonly deemed: boolean }
  | { readonly start: null; readonly deemed: false }

/**
 * K14 When the decision clock started. An answer in time starts it on the answer's day; without one the case stands accepted
 * as of the intake day once the fifth working day is over. `start` is null while the answer may still come.
 */
export const decisionClock = (
  intake: string,
  answered: string | undefined,
  asOf: string,
): Result<ClockStart> => {
  const deadline = answerDeadline(intake)
  if (!deadline.ok) return deadline
  if (answered !== undefined && answered <= deadline.value) return ok({ start: answered, deemed: false })
  if (asOf > deadline.value || answered !== undefined) return ok({ start: intake, deemed: true })
  return ok({ start: null, deemed: false })
}

/** The day that lies `count` working days after `day`; 0 gives the day itself or the next working day. */
export const addWorkingDays = (day: string, count: number): Result<string> => {
  const result = due({ start: day, days: count, asOf: day })
  return result.ok ? ok(result.value.due) : result
}

/** Whether offices work on a date. */
export const isWorkingDay = (text: string): Result<boolean> => {
  const day = readDay(text)
  return day.ok ? refusing(() => isWorking(day.value)) : day
}

/** K15 Whether a notice that is still to come may move a date; a date that was reckoned and lies in such a year may move itself. */
export const isProvisionalDay = (text: string): boolean => {
  const day = readDay(text)
  const told = day.ok ? refusing(() => isProvisional(day.value)) : day
  return told.ok && told.value
}

/** Light and remaining of a span whose end is known: the same rules as `due`, for lists that keep only start and due date. */
export const lightOfSpan = (
  start: string,
  dueOn: string,
  asOf: string,
): Result<{ readonly light: Light; readonly remaining: number }> => {
  const [from, to] = [readDay(start), readDay(dueOn)]
  if (!from.ok) return from
  if (!to.ok) return to
  const days = refusing(() => {
    let count = 0
    for (let day = from.value + 1; day <= to.value; day += 1) if (isWorking(day)) count += 1
    return count
  })
  return days.ok ? due({ start, days: days.value, asOf }) : days
}
