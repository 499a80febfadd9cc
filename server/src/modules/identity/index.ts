import { moduleOf } from '#platform/module'
import { routes } from './routes.ts'
import type { IdentityService } from './service.ts'

export const identity = moduleOf<IdentityService>(routes)

export { createAskName } from './ask-name.ts'
export type { DemonstrationAccount } from './demonstration.ts'
export { demonstrationOwners, demonstrationPassword, demonstrationStaff } from './demonstration.ts'
export { createLateAuth } from './late-auth.ts'
export { orderByName } from './order-by-name.ts'
export { createProofStore } from './proof-store.ts'
export { createSendCode } from './send-code.ts'
export type { IdentityService } from './service.ts'
export { createIdentity } from './service.ts'
export {
  accountsAfter,
  createIdentityStore,
  createNamesSealing,
  divisionsWithoutAccounts,
  namesOfAccounts,
} from './store.ts'
export { identityChores } from './tidy-store.ts'
