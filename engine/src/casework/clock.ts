import {
  addWorkingDays,
  certainly,
  type Due,
  due,
  isProvisionalDay,
  type Light,
  onNewNotices,
} from '#engine/calendar'
import { chinaDay } from '#engine/kernel'
import type { CaseState, TaskState } from './state.ts'

/** Dates of a limit; all null while the task has not started. */
export type TaskClock = {
  readonly dueOn: string | null
  readonly statutoryDueOn: string | null
  readonly remaining: number | null
  readonly light: Light | null
  readonly expectedBy: string | null
  /** K15 The notice of a year these dates run through is not out: they may move. */
  readonly provisional: boolean
}

const nothing: TaskClock = {
  dueOn: null,
  statutoryDueOn: null,
  remaining: null,
  light: null,
  expectedBy: null,
  provisional: false,
}

/** The same few limits run from the same few days in every case and every list, so what was reckoned is kept; a day's worth at most. */
const reckoned = new Map<string, Due>()
onNewNotices(() => reckoned.clear())
const dueOf = (start: string, days: number, asOf: string): Due => {
  const key = `${start} ${days} ${asOf}`
  const known = reckoned.get(key)
  if (known) return known
  if (reckoned.size >= 20_000) reckoned.clear()
  const found = certainly(due({ start, days, asOf }))
  reckoned.set(key, found)
  return found
}

/** C5, R30 The promise binds, so the light runs on the promised limit; the statutory date stands beside it. */
export const taskClock = (state: CaseState, task: TaskState, asOf: string): TaskClock => {
  const planned = state.plan.matters.find(({ code }) => code === task.matter)
  if (!planned || state.acceptedAt === null) return nothing
  if (task.startedAt === null) {
    // The date the schedule leads to, counted from acceptance.
    const expectedBy = task.status === 'waiting' ? daysFrom(state.acceptedAt, planned.end) : null
    return { ...nothing, expectedBy, provisional: mayMove(expectedBy) }
  }
  const start = chinaDay(task.startedAt)
  const at = chinaDay(task.decidedAt ?? asOf)
  const promised = dueOf(start, planned.promisedDays + planned.excludedDays, at)
  const statutory = dueOf(start, planned.statutoryDays + planned.excludedDays, at)
  const { due: dueOn, remaining, light } = promised
  return {
    ...{ dueOn, statutoryDueOn: statutory.due, remaining, light, expectedBy: dueOn },
    provisional: promised.provisional || statutory.provisional,
  }
}

/** The date so many working days lead to. */
const daysFrom = (instant: string, workingDays: number): string => {
  const day = chinaDay(instant)
  return dueOf(day, workingDays, day).due
}

/** C8 行政许可法 §44 Working days from a decision within which its results are handed out. */
const issueDays = 10
export const issueDueOn = (decidedAt: string): string => daysFrom(decidedAt, issueDays)

/** K15 Whether a date that was reckoned may still move; false where there is none. */
export const mayMove = (day: string | null): boolean => day !== null && isProvisionalDay(day)

/** When everything should be decided. Before acceptance it is counted from the answer's last day. */
export const caseExpectedBy = (state: CaseState): string | null => {
  const days = state.plan.figures.days.promised
  const from = state.acceptedAt ?? intakeDay(state)
  return from === null ? null : daysFrom(from, days)
}

/** The day the five working days run from: the submission, or the answer to a correction. */
export const intakeDay = (state: CaseState): string | null => {
  const correction = state.corrections.at(-1)
  return correction?.answeredAt ?? state.submittedAt
}

/** C2 The five working days in which an answer is due, while the case waits for one. */
export const answerClock = (
  state: CaseState,
  asOf: string,
): Pick<TaskClock, 'dueOn' | 'remaining' | 'light' | 'provisional'> => {
  const intake = intakeDay(state)
  if (state.status !== 'submitted' || intake === null) return nothing
  const { due: dueOn, remaining, light, provisional } = dueOf(chinaDay(intake), 5, chinaDay(asOf))
  return { dueOn, remaining, light, provisional }
}

/** C12 Working days within which deferred materials must follow. */
const deferredDays = 10

/** A date that is agreed, no statutory limit. */
export const agreedUntil = (today: string, workingDays: number): string =>
  certainly(addWorkingDays(today, workingDays))

/** C12 Until when papers may follow that are not there at acceptance. */
export const followUntil = (materials: readonly string[], today: string): Record<string, string> =>
  Object.fromEntries(materials.map((material) => [material, agreedUntil(today, deferredDays)]))
