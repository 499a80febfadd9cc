import { certainly, dayAfter, dayBefore, type LightDays, lightDays, onNewNotices } from '#engine/calendar'
import { chinaDay } from '#engine/kernel'
import { agreedUntil } from './agreed-day.ts'
import { isGreen, promisedDays, spansOf, taskClock } from './clock.ts'
import type { CaseState, TaskState } from './state.ts'
import { type LateLevel, lateLevels } from './words.ts'

/** C11 C110 C111 Who is told by time that a branch runs late, and when. Pure: the dates of the branch say it, no list and no clock of its own. */

/** C110 Working days after the limit within which its department decides or answers, and for which one answer and one notice hold. */
export const lateBounds = { answerWithin: 2, answerAhead: 10, noticeWithin: 2 } as const

const known = new Map<string, LightDays>()
onNewNotices(() => known.clear())
const lightDaysOf = (start: string, days: number, extension: number, pauses: ReturnType<typeof spansOf>) => {
  const key = `${start} ${days} ${extension} ${pauses.map(({ from, until }) => `${from}..${until}`).join()}`
  const found = known.get(key) ?? certainly(lightDays({ start, days, extension, pauses, asOf: start }))
  if (known.size >= 20_000) known.clear()
  known.set(key, found)
  return found
}

const later = (a: string, b: string): string => (a > b ? a : b)
const before = (day: string): string => certainly(dayBefore(day))

const rank = (level: LateLevel): number => lateLevels.indexOf(level)
type Told = CaseState['late'][number]
const toldOf = ({ late }: CaseState, matter: string): Told[] => late.filter((one) => one.matter === matter)

/** C110 A step that was told holds until its day moves behind the day it was told on: then the branch is in time again. */
const holds = ({ level, at }: Told, step: LateLevel, day: string): boolean =>
  rank(level) >= rank(step) && chinaDay(at) >= day

/** C110 C112 The joint team is told when the department that leads was, and two working days, or the day that was answered, are over since. */
const jointDay = (told: readonly Told[], lead: string): string | null => {
  const since = told.find((one) => holds(one, 'lead', lead))
  if (!since) return null
  const waited = agreedUntil(before(chinaDay(since.at)), lateBounds.answerWithin)
  return certainly(
    dayAfter(told.flatMap(({ answer }) => (answer ? [answer.until] : [])).reduce(later, waited)),
  )
}

/** C110 The first day of each step; null for one that such a limit has not, nothing while the branch does not run or nobody knows until when. */
const stepDays = (state: CaseState, task: TaskState, now: string) => {
  const planned = state.plan.matters.find(({ code }) => code === task.matter)
  const { dueOn } = taskClock(state, task, now)
  if (!planned || task.status !== 'running' || task.startedAt === null || dueOn === null) return undefined
  const lights = lightDaysOf(
    chinaDay(task.startedAt),
    promisedDays(state, planned),
    task.extension?.days ?? 0,
    spansOf(task, chinaDay(now)),
  )
  const lead = certainly(dayAfter(dueOn))
  return {
    section: lights.amber,
    head: lights.red,
    lead,
    joint: jointDay(toldOf(state, task.matter), lead),
  } satisfies Record<LateLevel, string | null>
}
type StepDays = NonNullable<ReturnType<typeof stepDays>>

const untold = (state: CaseState, { matter }: TaskState, days: StepDays) =>
  lateLevels.flatMap((level) => {
    const day = days[level]
    return day === null || toldOf(state, matter).some((one) => holds(one, level, day)) ? [] : [{ level, day }]
  })

/** C110 The furthest step of a branch that is reached and not told. */
export const lateStep = (state: CaseState, task: TaskState, now: string): LateLevel | undefined => {
  if (task.status !== 'running' || isGreen(state, task, now)) return undefined
  const days = stepDays(state, task, now)
  return days && untold(state, task, days).findLast(({ day }) => day <= chinaDay(now))?.level
}

/** C110 The day that must be over before time tells the next step of a branch; null where none is left. */
export const lateTimer = (state: CaseState, task: TaskState, now: string): string | null => {
  const days = stepDays(state, task, now)
  const [next] = days
    ? untold(state, task, days)
        .map(({ day }) => day)
        .toSorted()
    : []
  return next === undefined ? null : before(next)
}

/** C111 What was told of a branch last and waits for an answer: to the department that leads, or to the joint team. */
export const unansweredLate = (state: CaseState, { matter, status }: TaskState): Told | undefined => {
  const last = status === 'running' ? toldOf(state, matter).at(-1) : undefined
  return last && rank(last.level) >= rank('lead') && !last.answer ? last : undefined
}

/** C111 The same, as long as the branch is late by the dates it has now. */
export const standsLate = (state: CaseState, task: TaskState, now: string): Told | undefined => {
  const [told, days] = [unansweredLate(state, task), stepDays(state, task, now)]
  const day = told && days?.[told.level]
  return told && day && holds(told, told.level, day) ? told : undefined
}

/** C112 Until when an answer may promise the decision. */
export const answerUntil = (now: string): string => agreedUntil(chinaDay(now), lateBounds.answerAhead)
/** C111 Until when a notice of supervision asks for the decision or the answer. */
export const noticeUntil = (now: string): string => agreedUntil(chinaDay(now), lateBounds.noticeWithin)
/** C111 Until when the department decides or answers before the next one is told; after a notice of supervision, the day it names. */
export const lateDueOn = ({ level, at }: Told): string =>
  level === 'joint' ? noticeUntil(at) : agreedUntil(before(chinaDay(at)), lateBounds.answerWithin)
