import type { Route } from '../../platform/route.ts'
import { listAudit } from './list-audit.ts'
import type { AuditService } from './service.ts'

export const routes: readonly Route<AuditService>[] = [listAudit]
