import { failCalendar } from '#engine/calendar'
import type { Problem } from '#engine/kernel'
import type { Database } from '#platform/database'
import { moduleOf } from '#platform/module'
import { createGiveDays } from './give-days.ts'
import { createReckoning } from './reckon.ts'
import { createLimitStore } from './store.ts'
import { createSweep } from './sweep.ts'
import { type Cases, type Parts, toldAfter } from './timed-acts.ts'

type Needs = { readonly database: Database; readonly division: string; readonly cases: Cases }

/** What time does to the cases of a division: nobody's act, so nobody calls it over HTTP. */
export const createLimits = ({ database, division, cases }: Needs) => {
  const store = createLimitStore(database, division)
  const parts: Parts = { store, cases }
  return {
    sweep: createSweep(parts),
    reckon: createReckoning(parts),
    giveDays: createGiveDays(parts),
    /** C32 What failed so often that somebody must look. */
    alarms: async (): Promise<Problem[]> => {
      const count = await store.failures.failing(toldAfter)
      return count ? [failCalendar('alarm_cases_failing', { count })] : []
    },
  }
}
export type LimitService = ReturnType<typeof createLimits>
export { createDaysProof } from './reckon.ts'
export const limits = moduleOf<LimitService>([])
