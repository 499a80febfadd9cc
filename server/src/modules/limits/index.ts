import { failCalendar } from '#engine/calendar'
import type { TimedRound } from '#engine/casework'
import type { Problem } from '#engine/kernel'
import type { Database } from '#platform/database'
import { moduleOf } from '#platform/module'
import type { JobBounds } from './case-jobs.ts'
import { createGiveDays } from './give-days.ts'
import { createReckoning } from './reckon.ts'
import { createLimitStore } from './store.ts'
import { createSweep } from './sweep.ts'
import { type Cases, partsOf } from './timed-acts.ts'
import { createWatch, inOne, told } from './watch.ts'

type Needs = {
  readonly database: Database
  readonly division: string
  readonly cases: Cases
  readonly clock: () => string
  /** When this process began. */
  readonly since: string
  readonly bounds?: JobBounds
}

/** What time does to the cases of a division: nobody's act, so nobody calls it over HTTP. */
export const createLimits = ({ database, division, cases, clock, since, bounds }: Needs) => {
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
    late: watch,
    /** C32 C91 What failed so often that somebody must look, and what did not run. */
    alarms: async (sure: (now: string) => Promise<string>): Promise<Problem[]> => {
      const count = await store.timers.failing()
      return [
        ...(count ? [failCalendar('alarm_cases_failing', { count: told(count) })] : []),
        ...inOne(await watch(sure)),
      ]
    },
  }
}
export type LimitService = ReturnType<typeof createLimits>
export { createDaysProof } from './reckon.ts'
export const limits = moduleOf<LimitService>([])
