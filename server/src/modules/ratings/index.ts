import { moduleOf } from '#platform/module'
import { routes } from './routes.ts'
import type { RatingsService } from './service.ts'

export const ratings = moduleOf<RatingsService>(routes)

export { isAsSealed } from './prove-ratings.ts'
export { createRatingsService } from './service.ts'
export { createRatingProof, createRatingStore, ratingInTrail } from './store.ts'
