import { moduleOf } from '#platform/module'
import { routes } from './routes.ts'
import type { RatingsService } from './service.ts'

export const ratings = moduleOf<RatingsService>(routes)

export { createRatingsService } from './service.ts'
export { createRatingStore } from './store.ts'
