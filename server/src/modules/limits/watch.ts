import {
  caseTimers,
  failTimers,
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

const few = 2
/** C91 Rounds that are late together have one cause: above a page one line says so. */
export const inOne = (found: readonly Problem[]): Problem[] => {
  const rounds = found.filter(({ code }) => code === 'alarm_round_late')
  if (rounds.length <= few) return [...found]
  const [since = ''] = rounds.map(({ values }) => String(values.since)).toSorted()
  const others = found.filter((problem) => !rounds.includes(problem))
  return [...others, failTimers('alarm_rounds_late', { count: rounds.length, since })]
}

/**
 * C91 Looks for what should have run by the clock and did not, in what should have been done itself, so that whatever kept it from
 * running keeps nobody from seeing it. Three looks by an index, the longest of 1,001 lines, however many cases there are.
 */
export const createWatch = ({ store: { timers, rounds }, cases, clock, since }: Parts) => {
  /** Lines that are over, but for those that were tried and wait for their next try. */
  const lines = async (timer: LineTimerName, now: string): Promise<Problem[]> => {
    const { day, moment } = lateBefore(now)
    const over = await cases.due(lineTimers[timer].queue, day, undefined, mostTold + 1)
    if (!over.length) return []
    const tried = new Set(
      await timers.waiting(
        timer,
        over.map(({ caseId }) => caseId),
        moment,
      ),
    )
    const late = over.filter(({ caseId }) => !tried.has(caseId))
    const [oldest] = late
    return oldest
      ? [failTimers('alarm_timers_late', { timer, count: told(late.length), since: oldest.dueOn })]
      : []
  }
  /** Timers that are no line's and should have been taken again. */
  const forgotten = async (now: string): Promise<Problem[]> => {
    const names = caseTimers.filter((timer) => !(timer in lineTimers))
    const found = await Promise.all(
      names.map(async (timer) => ({ timer, ...(await timers.forgotten(timer, lateBefore(now).moment)) })),
    )
    return found.flatMap(({ timer, count, since: oldest }) =>
      oldest ? [failTimers('alarm_timers_late', { timer, count: told(count), since: read(oldest) })] : [],
    )
  }
  const missed = async (now: string, sure: string): Promise<Problem[]> =>
    lateRounds({ now, sure, since, ranAt: await rounds.all() }).map((late) =>
      failTimers('alarm_round_late', { round: late.round, since: read(late.since) }),
    )
  const look = async (now: string, sure: string): Promise<Problem[]> => {
    const found: Problem[] = []
    for (const timer of Object.keys(lineTimers) as LineTimerName[]) found.push(...(await lines(timer, sure)))
    return [...found, ...(await forgotten(sure)), ...(await missed(now, sure))]
  }
  /** `sure`: until when a clock that says so is believed (K22); asked only when something seems late. */
  return async (sure: (now: string) => Promise<string>): Promise<Problem[]> => {
    const now = clock()
    const found = await look(now, now)
    if (!found.length) return []
    const believed = await sure(now)
    return believed === now ? found : look(now, believed)
  }
}
