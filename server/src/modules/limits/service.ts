import { failCalendar } from '#engine/calendar'
import type { TimedRound } from '#engine/casework'
import { ok, type Problem, type Result } from '#engine/kernel'
import type { Database } from '#platform/database'
import type { JobBounds } from './case-jobs.ts'
import { createGiveDays } from './give-days.ts'
import { createReckoning } from './reckon.ts'
import type { TimerList } from './schemas.ts'
import { createLimitStore } from './store.ts'
import { createSweep } from './sweep.ts'
import { type Cases, partsOf } from './timed-acts.ts'
import { timersShown } from './timers-shown.ts'
import { createWatch, type Sure, told, toldApart, toldTogether } from './watch.ts'

type Needs = {
  readonly database: Database
  readonly division: string
  readonly cases: Cases
  readonly clock: () => string
  /** When this process began. */
  readonly since: string
  /** Until when a clock that says so is believed (K22). */
  readonly sure: Sure
  readonly bounds?: JobBounds
}

/** What time does to the cases of a division: nobody's act, so over HTTP it is only looked at. */
export const createLimits = ({ database, division, cases, clock, since, sure, bounds }: Needs) => {
  const store = createLimitStore(database, division)
  /** C91 A round that goes on is none that hangs. */
  const ran = (round: TimedRound) => store.rounds.ran(round, clock())
  const parts = (round: TimedRound) => partsOf({ store, cases }, bounds, () => ran(round))
  const watch = createWatch({ store, cases, clock, since })
  return {
    sweep: createSweep(parts('sweep')),
    reckon: createReckoning(parts('reckon')),
    giveDays: createGiveDays(parts('days')),
    ran,
    /** C91 What should have run and did not. */
    late: async (): Promise<Problem[]> => toldApart(await watch(sure)),
    /** C32 C91 What failed so often that somebody must look, and what did not run. */
    alarms: async (): Promise<Problem[]> => {
      const count = await store.timers.failing()
      const failing = count ? [failCalendar('alarm_cases_failing', { count: told(count) })] : []
      return [...failing, ...toldTogether(await watch(sure))]
    },
    list: async (): Promise<Result<TimerList>> => ok(await timersShown(store, await watch(sure))),
  }
}
export type LimitService = ReturnType<typeof createLimits>
