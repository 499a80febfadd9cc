import { moduleOf } from '#platform/module'
import { routes } from './routes.ts'
import type { ClaimService } from './service.ts'

export const claims = moduleOf<ClaimService>(routes)

export { createClaimService } from './service.ts'
export { type ClaimStore, createClaimStore } from './store.ts'
