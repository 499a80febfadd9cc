import { moduleOf } from '#platform/module'
import { getAfterwards } from './routes.ts'
import type { AfterwardsService } from './service.ts'

export const afterwards = moduleOf<AfterwardsService>([getAfterwards])

export { createAfterwards } from './service.ts'
