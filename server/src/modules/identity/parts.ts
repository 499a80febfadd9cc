import type { Clock } from '#platform/instant'
import type { Secret } from '#platform/secret'
import type { DemonstrationAccount } from './demonstration.ts'
import type { LateAuth } from './late-auth.ts'
import type { IdentityStore } from './store.ts'

type DepartmentName = { readonly id: string; readonly name: string; readonly nameEn: string }
export type IdentityParts = {
  readonly auth: LateAuth
  readonly store: IdentityStore
  readonly secret: Secret
  readonly division: string
  readonly clock: Clock
  /** A department of the division's catalogue. */
  readonly department: (id: string) => DepartmentName | undefined
  readonly demonstration: readonly DemonstrationAccount[]
}
