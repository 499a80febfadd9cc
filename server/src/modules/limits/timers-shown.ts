import { caseTimers, roundNames, timedRoundNames, timedRounds, timerNames } from '#engine/casework'
import type { TimerList } from './schemas.ts'
import type { LimitStore } from './store.ts'
import type { Late } from './watch.ts'

/** C91 All that runs by the clock, whether it is late or not. */
export const timersShown = async (
  { rounds, timers }: Pick<LimitStore, 'rounds' | 'timers'>,
  late: Late,
): Promise<TimerList> => {
  const ranAt = await rounds.all()
  return {
    rounds: timedRoundNames.map((round) => ({
      ...{ round, ...roundNames[round], minutes: timedRounds[round] },
      ranAt: ranAt[round] ?? null,
      late: late.rounds.some((one) => one.round === round),
    })),
    timers: await Promise.all(
      caseTimers.map(async (timer) => {
        const found = late.timers.find((one) => one.timer === timer)
        const { count, next } = await timers.waitingAll(timer)
        return {
          ...{ timer, ...timerNames[timer], late: found?.count ?? 0, lateSince: found?.since ?? null },
          ...{ waiting: count, nextAt: next },
        }
      }),
    ),
  }
}
