import type { Route } from '../../platform/route.ts'
import { listAudit } from './list-audit.ts'

export const routes: readonly Route[] = [listAudit]
