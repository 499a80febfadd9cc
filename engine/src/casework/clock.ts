import {
  certainly,
  type Due,
  dayAfter,
  due,
  isPaused,
  isProvisionalDay,
  type Light,
  onNewNotices,
  type Pause,
  pausedDays,
} from '#engine/calendar'
import { commitmentCheckDays, commitmentDays } from '#engine/catalogue'
import { chinaDay } from '#engine/kernel'
import { agreedUntil } from './agreed-day.ts'
import { awaits, laterWanted, waitedFor } from './known-later.ts'
import { matterOf } from './row-branches.ts'
import type { CaseState, TaskPause, TaskState } from './state.ts'
import { type TaskStatus, taskEnded } from './words.ts'

/** Dates of a limit; all null while the task has not started. C92 While nobody knows until when its clock stands there are no dates either. */
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

type Limit = {
  readonly days: number
  readonly extension?: number
  readonly pauses?: readonly Pause[]
}

/** The same few limits run from the same few days in every case and every list, so what was reckoned is kept; a day's worth at most. */
const reckoned = new Map<string, Due>()
onNewNotices(() => reckoned.clear())
const dueOf = (start: string, { days, extension = 0, pauses = [] }: Limit, asOf: string): Due => {
  const stood = pauses.map(({ from, until }) => `${from}..${until}`).join()
  const key = `${start} ${days} ${extension} ${asOf} ${stood}`
  const known = reckoned.get(key)
  if (known) return known
  if (reckoned.size >= 20_000) reckoned.clear()
  const found = certainly(due({ start, days, extension, pauses, asOf }))
  reckoned.set(key, found)
  return found
}

const isOpen = ({ until }: TaskPause, today: string): boolean => until === null || today < until

/** C92 The spans in which a task's clock stands, as they are known on a day: one without an end lasts through that day at least. */
export const spansOf = ({ pauses }: Pick<TaskState, 'pauses'>, today: string): Pause[] => {
  const spans: { from: string; until: string }[] = []
  for (const { from, until: end } of pauses.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const until = end ?? certainly(dayAfter(from > today ? from : today))
    const last = spans.at(-1)
    // K4 Those that touch are one: a branch that stood day by day is reckoned as fast as one that stood once.
    if (!last || from > last.until) spans.push({ from, until })
    else if (until > last.until) last.until = until
  }
  return spans
}

/** C92 Whether a task's clock stands on a day. */
export const isStanding = (task: Pick<TaskState, 'status' | 'pauses'>, today: string): boolean =>
  task.status === 'running' && task.pauses.length > 0 && certainly(isPaused(today, spansOf(task, today)))

/** C92 The status of a task as it is told on a day. */
export const taskStatusOn = (task: Pick<TaskState, 'status' | 'pauses'>, today: string): TaskStatus =>
  isStanding(task, today) ? 'paused' : task.status

/** C92 Until when a task stands, as far as anybody knows; null where nobody does, or where it does not stand. */
export const standsUntil = (task: Pick<TaskState, 'status' | 'pauses'>, today: string): string | null => {
  if (!isStanding(task, today)) return null
  const open = task.pauses.filter((pause) => pause.from <= today && isOpen(pause, today))
  return open.some(({ until }) => until === null)
    ? null
    : (open
        .map(({ until }) => until ?? '')
        .sort()
        .at(-1) ?? null)
}

/** K4 Working days a task's clock stood, or is known to stand. */
export const daysStood = (task: Pick<TaskState, 'pauses' | 'decidedAt'>, asOf: string): number =>
  certainly(pausedDays(spansOf(task, chinaDay(task.decidedAt ?? asOf))))

/** C97 The promised limit of a matter in this case. */
export const promisedDays = (
  state: CaseState,
  { code, promisedDays: days }: CaseState['plan']['matters'][number],
) => (state.committed.includes(matterOf(code)) ? commitmentDays : days)

/** C110 Whether the light of a task that runs is green: then nothing of it is late, whatever its dates are. */
export const isGreen = (state: CaseState, task: TaskState, asOf: string): boolean => {
  const planned = state.plan.matters.find(({ code }) => code === task.matter)
  if (!planned || task.startedAt === null) return true
  const at = chinaDay(asOf)
  const run = { extension: task.extension?.days ?? 0, pauses: spansOf(task, at) }
  return dueOf(chinaDay(task.startedAt), { days: promisedDays(state, planned), ...run }, at).light === 'green'
}

/** What a matter waits for, directly and behind that. */
const allBefore = ({ plan }: CaseState, code: string): Set<string> => {
  const found = new Set<string>()
  const open = [code]
  for (const next of open)
    for (const before of plan.matters.find((one) => one.code === next)?.prerequisites ?? [])
      if (!found.has(before)) {
        found.add(before)
        open.push(before)
      }
  return found
}

/** C118 The days of a plan lie later behind a branch that began only when something came it had waited for. */
const daysBehind = (state: CaseState, codes: ReadonlySet<string>, end: number): string[] =>
  state.later
    ? state.tasks.flatMap(({ matter, startedAt }) => {
        const planned = state.plan.matters.find(({ code }) => code === matter)
        return startedAt && planned && codes.has(matter) && waitedFor(state, matter)
          ? [daysFrom(startedAt, Math.max(0, end - planned.start))]
          : []
      })
    : []

/** C118 Nobody knows when something is decided that waits for what the person has to bring. */
const isHeldUp = (state: CaseState, codes: ReadonlySet<string>): boolean =>
  state.later !== undefined &&
  state.tasks.some(
    ({ matter, status }) => codes.has(matter) && status === 'waiting' && awaits(state, matter).length > 0,
  )

const latest = (days: readonly string[]): string | null => days.toSorted().at(-1) ?? null

/** The date the schedule leads to, counted from acceptance. */
const expectedOf = (state: CaseState, { code, end }: CaseState['plan']['matters'][number]): string | null => {
  const behind = allBefore(state, code)
  if (state.acceptedAt === null || isHeldUp(state, new Set([...behind, code]))) return null
  return latest([daysFrom(state.acceptedAt, end), ...daysBehind(state, behind, end)])
}

/**
 * C5, R30 The promise binds, so the light runs on the promised limit; the statutory date stands beside it. K19 The planned days of a special
 * procedure belong to the plan: only the pause that really was moves a date.
 */
export const taskClock = (state: CaseState, task: TaskState, asOf: string): TaskClock => {
  const planned = state.plan.matters.find(({ code }) => code === task.matter)
  if (!planned || state.acceptedAt === null) return nothing
  if (task.startedAt === null) {
    const expectedBy = task.status === 'waiting' ? expectedOf(state, planned) : null
    return { ...nothing, expectedBy, provisional: mayMove(expectedBy) }
  }
  const start = chinaDay(task.startedAt)
  const at = chinaDay(task.decidedAt ?? asOf)
  const run = { extension: task.extension?.days ?? 0, pauses: spansOf(task, at) }
  const promised = dueOf(start, { days: promisedDays(state, planned), ...run }, at)
  const { due: dueOn, remaining, light } = promised
  if (isStanding(task, at) && standsUntil(task, at) === null) return { ...nothing, remaining, light }
  const statutory = dueOf(start, { days: planned.statutoryDays, ...run }, at)
  return {
    ...{ dueOn, statutoryDueOn: statutory.due, remaining, light, expectedBy: dueOn },
    provisional: promised.provisional || statutory.provisional,
  }
}

/** The date so many working days lead to. */
const daysFrom = (instant: string, workingDays: number): string => {
  const day = chinaDay(instant)
  return dueOf(day, { days: workingDays }, day).due
}

/** C8 行政许可法 §44 Working days from a decision within which its results are handed out. */
const issueDays = 10
export const issueDueOn = (decidedAt: string): string => daysFrom(decidedAt, issueDays)

/** C8 When the last decision was made; null before any was. */
export const lastDecision = ({ tasks }: Pick<CaseState, 'tasks'>): string | null =>
  tasks
    .flatMap(({ decidedAt }) => decidedAt ?? [])
    .sort()
    .at(-1) ?? null

/** C8 The day by which everything is handed out: counted from the last decision, and null before every branch has ended. */
export const caseIssueDueOn = (state: CaseState): string | null => {
  const last = lastDecision(state)
  const isWhole = ['decided', 'issued', 'completed'].includes(state.status)
  return last && isWhole && state.tasks.every(({ status }) => taskEnded(status)) ? issueDueOn(last) : null
}

/** C97 R31 Until when the promise a matter was decided on is checked; null where it was not, or is checked. */
export const checkDueOn = (
  { committed }: CaseState,
  { matter, decidedAt, check }: TaskState,
): string | null =>
  committed.includes(matterOf(matter)) && decidedAt && !check
    ? daysFrom(decidedAt, commitmentCheckDays)
    : null

/** C94 行政许可法 §42 Working days of joint handling, beside the limits of the matters, which it never shortens. */
const jointDays = 45
export const jointDueOn = ({ acceptedAt, jointExtension }: CaseState): string | null =>
  acceptedAt && daysFrom(acceptedAt, jointDays + (jointExtension?.days ?? 0))

/** K15 Whether a date that was reckoned may still move; false where there is none. */
export const mayMove = (day: string | null): boolean => day !== null && isProvisionalDay(day)

/** When everything should be decided. Before acceptance it is counted from the answer's last day; C118 null while what the person has to bring holds a branch up. */
export const caseExpectedBy = (state: CaseState): string | null => {
  const days = state.plan.figures.days.promised
  const from = state.acceptedAt ?? intakeDay(state)
  const all = new Set(state.plan.matters.map(({ code }) => code))
  if (from === null || (laterWanted(state).length > 0 && isHeldUp(state, all))) return null
  return latest([daysFrom(from, days), ...daysBehind(state, all, days)])
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
  const { due: dueOn, remaining, light, provisional } = dueOf(chinaDay(intake), { days: 5 }, chinaDay(asOf))
  return { dueOn, remaining, light, provisional }
}

/** C12 Working days within which deferred materials must follow. */
const deferredDays = 10

/** C12 Deferred papers that are not there, each with its day. */
export const notFollowed = ({
  deferred,
  attachments,
}: Pick<CaseState, 'deferred' | 'attachments'>): [string, string][] =>
  Object.entries(deferred).filter(([material]) => !attachments.some((file) => file.material === material))

/** C12 Until when papers may follow that are not there at acceptance. */
export const followUntil = (materials: readonly string[], today: string): Record<string, string> =>
  Object.fromEntries(materials.map((material) => [material, agreedUntil(today, deferredDays)]))
