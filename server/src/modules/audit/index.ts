import { moduleOf } from '#platform/module'
import { routes } from './routes.ts'
import type { AuditService } from './service.ts'

export const audit = moduleOf<AuditService>(routes)

export type { AuditService, LookPurpose } from './service.ts'
export { createAuditService } from './service.ts'
export { createAuditStore, createTrailProof, createTrailWords } from './store.ts'
