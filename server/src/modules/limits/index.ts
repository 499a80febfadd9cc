import { moduleOf } from '#platform/module'
import { listTimers } from './list-timers.ts'
import type { LimitService } from './service.ts'

export const limits = moduleOf<LimitService>([listTimers])
export { createDaysProof } from './reckon.ts'
export { createLimits, type LimitService } from './service.ts'
