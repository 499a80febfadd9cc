import type { Context } from '#engine/kernel'
import type { Clock } from '#platform/instant'
import type { Secret } from '#platform/secret'
import type { AskName } from './ask-name.ts'
import type { DemonstrationAccount } from './demonstration.ts'
import type { LateAuth } from './late-auth.ts'
import type { ProofStore } from './proof-store.ts'
import type { SendCode } from './send-code.ts'
import type { IdentityStore } from './store.ts'

type CasesOf = {
  /** Handed in and not over; never handed in; over. */
  readonly count: (accountId: string) => Promise<{ open: number; drafts: number; ended: number }>
  readonly removeDrafts: (accountId: string, context: Context) => Promise<number>
}
type DepartmentName = { readonly id: string; readonly name: string; readonly nameEn: string }
export type IdentityParts = {
  readonly auth: LateAuth
  readonly store: IdentityStore
  readonly proofs: ProofStore
  /** P21 Undefined where no gateway is set. */
  readonly sendCode: SendCode | undefined
  /** Where a demonstration shows its codes. */
  readonly codesAt: string | null
  readonly askName: AskName
  /** P34 What people call the identity provider; null where none is connected. */
  readonly provider: string | null
  readonly secret: Secret
  readonly division: string
  readonly clock: Clock
  /** A department of the division's catalogue. */
  readonly department: (id: string) => DepartmentName | undefined
  /** What departments are called, in both languages (P32). */
  readonly departmentNames: () => readonly string[]
  readonly demonstration: readonly DemonstrationAccount[]
  /** What an account's person has handed in and begun. */
  readonly casesOf: CasesOf
  /** C72 Somebody signed out: what they took is free again. */
  readonly signedOut: (accountId: string) => Promise<unknown>
}
