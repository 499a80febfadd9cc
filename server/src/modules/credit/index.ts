import { moduleOf } from '#platform/module'
import { listClosedPromises } from './routes.ts'
import type { CreditService } from './service.ts'

export const credit = moduleOf<CreditService>([listClosedPromises])

export type { PromiseLedger } from './ledger.ts'
export { createPromiseLedger } from './ledger.ts'
export { createCredit } from './service.ts'
export { createCreditStore } from './store.ts'
