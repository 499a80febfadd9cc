import { moduleOf } from '#platform/module'
import { routes } from './routes.ts'
import type { PicksService } from './service.ts'

export const picks = moduleOf<PicksService>(routes)

export { createPicks } from './service.ts'
