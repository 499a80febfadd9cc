import type { CasePlan } from './case-plan.ts'
import type { CorrectionItem, Verdict } from './state.ts'

/** Everything that may be asked of a case. The names are those `available` answers with. */
export type Command =
  | {
      readonly type: 'create_draft'
      readonly caseId: string
      readonly applicantId: string
      readonly applicantLabel: string
      readonly onBehalf: boolean
      readonly catalogueVersion: string
      readonly plan: CasePlan
    }
  | {
      readonly type: 'save_draft'
      readonly plan: CasePlan | null
      readonly formRevision: number
      readonly formDigest: string
    }
  | {
      readonly type: 'attach'
      readonly attachmentId: string
      readonly material: string
      readonly fileHash: string
      readonly fileName: string
      readonly mediaType: string
      readonly size: number
    }
  | { readonly type: 'detach'; readonly attachmentId: string }
  | {
      readonly type: 'fetch_facts'
      readonly facts: readonly {
        readonly requestId: string
        readonly material: string
        readonly department: string
        readonly found: boolean
      }[]
      readonly plan: CasePlan
    }
  | {
      readonly type: 'dispute_fact'
      readonly requestId: string
      readonly reason: string
      readonly plan: CasePlan
    }
  | {
      readonly type: 'submit'
      readonly queryCode: string
      readonly idempotencyKey: string
      readonly consent: boolean
      readonly formDigest: string
      readonly formRevision: number
    }
  | {
      readonly type: 'check_material'
      readonly material: string
      readonly verdict: Verdict
      readonly reason: string | null
    }
  | { readonly type: 'accept' }
  | { readonly type: 'deem_accepted' }
  | {
      readonly type: 'request_correction'
      readonly items: readonly CorrectionItem[]
      readonly deadline: string | null
    }
  | { readonly type: 'allow_correction'; readonly reason: string }
  | { readonly type: 'resubmit'; readonly formDigest: string; readonly formRevision: number }
  | { readonly type: 'refuse'; readonly reason: string; readonly rightOffice: string | null }
  | {
      readonly type: 'decide_task'
      readonly matter: string
      readonly outcome: 'granted' | 'denied'
      readonly reason: string | null
      readonly basis: string | null
      readonly resultNumber: string | null
      readonly validUntil: string | null
    }
  | { readonly type: 'issue' }
  | {
      readonly type: 'deliver'
      readonly method: 'courier' | 'counter' | 'electronic'
      readonly courierCompany: string | null
      readonly courierNumber: string | null
      readonly collector: string | null
    }
  | { readonly type: 'withdraw'; readonly reason: string }
  | { readonly type: 'record_visit'; readonly where: string; readonly why: string }

export type CommandType = Command['type']
