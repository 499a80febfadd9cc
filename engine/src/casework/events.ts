import type { CasePlan } from './case-plan.ts'
import type { CorrectionItem, Verdict } from './state.ts'

type Bodies = {
  draft_created: {
    readonly caseId: string
    readonly applicantId: string
    readonly applicantLabel: string
    readonly onBehalf: boolean
    readonly catalogueVersion: string
    readonly plan: CasePlan
  }
  draft_saved: { readonly plan: CasePlan | null; readonly formRevision: number; readonly formDigest: string }
  file_attached: {
    readonly attachmentId: string
    readonly material: string
    readonly fileHash: string
    readonly fileName: string
    readonly mediaType: string
    readonly size: number
  }
  file_removed: { readonly attachmentId: string }
  facts_fetched: {
    readonly facts: readonly {
      readonly requestId: string
      readonly material: string
      readonly department: string
      readonly found: boolean
    }[]
    readonly plan: CasePlan
  }
  fact_disputed: { readonly requestId: string; readonly reason: string; readonly plan: CasePlan }
  submitted: {
    readonly queryCode: string
    readonly idempotencyKey: string
    readonly formDigest: string
    readonly formRevision: number
  }
  material_checked: { readonly material: string; readonly verdict: Verdict; readonly reason: string | null }
  accepted: {
    readonly deemed: boolean
    readonly acceptedOn: string
    readonly deferred: Readonly<Record<string, string>>
  }
  task_released: { readonly matter: string }
  correction_requested: {
    readonly round: number
    readonly deadline: string
    readonly items: readonly CorrectionItem[]
  }
  correction_allowed: { readonly reason: string }
  resubmitted: { readonly formDigest: string; readonly formRevision: number }
  refused: { readonly reason: string; readonly rightOffice: string | null }
  task_granted: {
    readonly matter: string
    readonly reason: string | null
    readonly basis: string | null
    readonly result: { readonly name: string; readonly number: string; readonly validUntil: string | null }
  }
  task_denied: { readonly matter: string; readonly reason: string; readonly basis: string }
  task_not_possible: { readonly matter: string; readonly because: string }
  all_decided: Record<never, never>
  issued: {
    readonly results: readonly { readonly matter: string; readonly name: string; readonly number: string }[]
  }
  delivered: {
    readonly method: 'courier' | 'counter' | 'electronic'
    readonly courierCompany: string | null
    readonly courierNumber: string | null
    readonly collector: string | null
  }
  withdrawn: { readonly reason: string }
  visit_recorded: { readonly where: string; readonly why: string }
}

export type CaseEventType = keyof Bodies

/** C9 Every act is an event with actor, time, place. `data` never holds personal form data, only digests. */
export type CaseEvent = {
  readonly [T in CaseEventType]: {
    readonly type: T
    readonly at: string
    readonly actor: {
      readonly id: string
      readonly name: string
      readonly role: string
      readonly department: string | null
    }
    readonly place: string
    readonly data: Bodies[T]
  }
}[CaseEventType]

export type EventBody<T extends CaseEventType> = Bodies[T]
