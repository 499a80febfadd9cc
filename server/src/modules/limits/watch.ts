import {
  type CaseTimer,
  caseTimers,
  failTimers,
  type LateRound,
  type LineTimerName,
  lateBefore,
  lateRounds,
  lineTimers,
} from '#engine/casework'
import type { Problem } from '#engine/kernel'
import { instantInChina } from '#platform/instant'
import type { LimitStore } from './store.ts'
import type { Cases } from './timed-acts.ts'
import { mostTold } from './timer-store.ts'

/** Until when a clock that says so is believed. */
export type Sure = (now: string) => Promise<string>
type Parts = {
  readonly store: Pick<LimitStore, 'timers' | 'rounds'>
  readonly cases: Pick<Cases, 'due'>
  readonly clock: () => string
  readonly since: string
}

/** As people read it: beyond the bound nobody counts on. */
export const told = (count: number): number | string => (count > mostTold ? `${mostTold}+` : count)
/** As people read a clock: 2026-12-28 09:05. */
const read = (instant: string): string => instantInChina(new Date(instant)).slice(0, 16).replace('T', ' ')

/** Timers of cases that are late, how many and since when (a day of China, or a moment), and rounds that were missed. */
export type Late = {
  readonly timers: readonly { readonly timer: CaseTimer; readonly count: number; readonly since: string }[]
  readonly rounds: readonly LateRound[]
}
const timersLate = ({ timers }: Late): Problem[] =>
  timers.map(({ timer, count, since }) =>
    failTimers('alarm_timers_late', { timer, count: told(count), since: isDay(since) ? since : read(since) }),
  )
const roundsLate = ({ rounds }: Late): Problem[] =>
  rounds.map(({ round, since }) => failTimers('alarm_round_late', { round, since: read(since) }))
const isDay = (since: string): boolean => since.length === 10

/** C91 Each by itself, for the log. */
export const toldApart = (late: Late): Problem[] => [...timersLate(late), ...roundsLate(late)]

const few = 2
/** C91 Rounds that are late together have one cause: above a page one line says so. */
export const toldTogether = (late: Late): Problem[] => {
  const rounds = roundsLate(late)
  if (rounds.length <= few) return toldApart(late)
  const [since = ''] = rounds.map(({ values }) => String(values.since)).toSorted()
  return [...timersLate(late), failTimers('alarm_rounds_late', { count: rounds.length, since })]
}

const lineTimerNames = Object.keys(lineTimers) as readonly LineTimerName[]
const otherTimers = caseTimers.filter((timer) => !lineTimerNames.some((name) => name === timer))

/**
 * C91 Looks for what should have run by the clock and did not, in what should have been done itself, so that whatever kept it from
 * running keeps nobody from seeing it. Few looks by an index, the longest of 1,001 lines, however many cases there are.
 */
export const createWatch = ({ store: { timers, rounds }, cases, clock, since }: Parts) => {
  /** Lines that are over, but for those that were tried and wait for their next try. */
  const lines = async (timer: LineTimerName, now: string): Promise<Late['timers']> => {
    const { day, moment } = lateBefore(now)
    const over = await cases.due(lineTimers[timer].queue, day, undefined, mostTold + 1)
    const keys = over.map(({ caseId }) => caseId)
    const tried = new Set(keys.length ? await timers.waiting(timer, keys, moment) : [])
    // A line that came an hour ago at most, its day over already, has not had its turn yet.
    const late = over.filter(
      (line) => !tried.has(line.caseId) && Date.parse(line.since) <= Date.parse(moment),
    )
    return late[0] ? [{ timer, count: late.length, since: late[0].dueOn }] : []
  }
  /** Timers that are no line's and should have been taken again. */
  const forgotten = async (timer: CaseTimer, now: string): Promise<Late['timers']> => {
    const { count, since: oldest } = await timers.forgotten(timer, lateBefore(now).moment)
    return oldest ? [{ timer, count, since: oldest }] : []
  }
  const look = async (now: string, sure: string): Promise<Late> => {
    const found = [
      ...(await Promise.all(lineTimerNames.map((timer) => lines(timer, sure)))),
      ...(await Promise.all(otherTimers.map((timer) => forgotten(timer, sure)))),
    ]
    return { timers: found.flat(), rounds: lateRounds({ now, sure, since, ranAt: await rounds.all() }) }
  }
  /** `sure`: until when a clock that says so is believed (K22); asked only when something seems late. */
  return async (sure: Sure): Promise<Late> => {
    const now = clock()
    const found = await look(now, now)
    if (!found.timers.length && !found.rounds.length) return found
    const believed = await sure(now)
    return believed === now ? found : look(now, believed)
  }
}
