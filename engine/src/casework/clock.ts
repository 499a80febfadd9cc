import {
  addWorkingDays,
  answerDeadline,
  type Due,
  due,
  isProvisionalDay,
  type Light,
  onNewNotices,
} from '#engine/calendar'
import { chinaDay, type Result } from '#engine/kernel'
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
const reckoned = new Map<string, Result<Due>>()
onNewNotices(() => reckoned.clear())
const dueOf = (start: string, days: number, asOf: string): Result<Due> => {
  const key = `${start} ${days} ${asOf}`
  const known = reckoned.get(key)
  if (known) return known
  if (reckoned.size >= 20_000) reckoned.clear()
  const found = due({ start, days, asOf })
  reckoned.set(key, found)
  return found
}

/** C5, R30 The promise binds, so the light runs on the promised limit; the statutory date stands beside it. */
export const taskClock = (state: CaseState, task: TaskState, asOf: string): TaskClock => {
  const planned = state.plan.matters.find(({ code }) => code === task.matter)
  if (!planned || state.acceptedAt === null) return nothing
  if (task.startedAt === null) {
    const expectedBy = task.status === 'waiting' ? expected(state, planned.end) : null
    return { ...nothing, expectedBy, provisional: mayMove(expectedBy) }
  }
  const start = chinaDay(task.startedAt)
  const at = chinaDay(task.decidedAt ?? asOf)
  const promised = dueOf(start, planned.promisedDays + planned.excludedDays, at)
  const statutory = dueOf(start, planned.statutoryDays + planned.excludedDays, at)
  return {
    dueOn: promised.ok ? promised.value.due : null,
    statutoryDueOn: statutory.ok ? statutory.value.due : null,
    remaining: promised.ok ? promised.value.remaining : null,
    light: promised.ok ? promised.value.light : null,
    expectedBy: promised.ok ? promised.value.due : null,
    provisional: [promised, statutory].some((one) => one.ok && one.value.provisional),
  }
}

/** The date the schedule leads to, counted from acceptance. */
const expected = (state: CaseState, workingDays: number): string | null => {
  const end = state.acceptedAt ? addWorkingDays(chinaDay(state.acceptedAt), workingDays) : undefined
  return end?.ok ? end.value : null
}

/** K15 Whether a date that was reckoned may still move; false where there is none. */
export const mayMove = (day: string | null): boolean => day !== null && isProvisionalDay(day)

/** When everything should be decided. Before acceptance it is counted from the answer's last day. */
export const caseExpectedBy = (state: CaseState): string | null => {
  const days = state.plan.figures.days.promised
  if (state.acceptedAt) return expected(state, days)
  const intake = intakeDay(state)
  const end = intake ? addWorkingDays(chinaDay(intake), days) : undefined
  return end?.ok ? end.value : null
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
  const deadline = answerDeadline(chinaDay(intake))
  const clock = dueOf(chinaDay(intake), 5, chinaDay(asOf))
  return {
    dueOn: deadline.ok ? deadline.value : null,
    remaining: clock.ok ? clock.value.remaining : null,
    light: clock.ok ? clock.value.light : null,
    provisional: clock.ok && clock.value.provisional,
  }
}
