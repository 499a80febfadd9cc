import type { CasePlan } from './case-plan.ts'

/** Life of a case 办件. `decided`: every task has ended; `issued`: all results ready at the one window. */
export type CaseStatus =
  | 'draft'
  | 'submitted'
  | 'correcting'
  | 'accepted'
  | 'decided'
  | 'issued'
  | 'completed'
  | 'refused'
  | 'withdrawn'

/** Life of a task 分办件. `not_possible`: a prerequisite was denied (C7); `stopped`: the case was withdrawn. */
export type TaskStatus = 'waiting' | 'released' | 'granted' | 'denied' | 'not_possible' | 'stopped'

export type TaskState = {
  readonly matter: string
  readonly status: TaskStatus
  readonly releasedAt: string | null
  readonly decidedAt: string | null
  readonly reason: string | null
  readonly basis: string | null
  readonly result: {
    readonly name: string
    readonly number: string
    readonly validUntil: string | null
  } | null
}

export type AttachmentState = {
  readonly attachmentId: string
  readonly material: string
  readonly fileHash: string
  readonly fileName: string
  readonly mediaType: string
  readonly size: number
  readonly addedAt: string
}

export type Verdict = 'fit' | 'missing' | 'unfit'
export type MaterialCheck = { readonly verdict: Verdict; readonly reason: string | null; readonly at: string }

export type CorrectionItem = {
  readonly material: string | null
  readonly name: string
  readonly wrong: string
  readonly cure: string
}
export type Correction = {
  readonly round: number
  readonly askedAt: string
  readonly deadline: string
  readonly items: readonly CorrectionItem[]
  readonly answeredAt: string | null
}

/** A paper that a source gave or could not give (X1). */
export type FetchedMaterial = {
  readonly requestId: string
  readonly material: string
  readonly department: string
  readonly found: boolean
  readonly at: string
  readonly disputedAt: string | null
}

export type VisitRecord = { readonly at: string; readonly where: string; readonly why: string }

export type Delivery = {
  readonly method: 'courier' | 'counter' | 'electronic'
  readonly courierCompany: string | null
  readonly courierNumber: string | null
  readonly collector: string | null
  readonly at: string
}

/** A case as its events make it. JSON; `version` is the number of events. Personal form data is never in here (X2). */
export type CaseState = {
  readonly caseId: string
  readonly version: number
  readonly status: CaseStatus
  readonly queryCode: string | null
  readonly applicantId: string
  /** The applicant's name as lists show it, masked (X2). */
  readonly applicantLabel: string
  /** The clerk who acts for the person at the counter. */
  readonly handledBy: { readonly id: string; readonly name: string } | null
  readonly catalogueVersion: string
  readonly plan: CasePlan
  readonly formRevision: number
  readonly formDigest: string | null
  readonly attachments: readonly AttachmentState[]
  readonly fetched: readonly FetchedMaterial[]
  readonly checks: Readonly<Record<string, MaterialCheck>>
  readonly tasks: readonly TaskState[]
  readonly createdAt: string
  readonly submittedAt: string | null
  readonly acceptedAt: string | null
  /** C2: accepted by the passing of five working days. */
  readonly deemed: boolean
  readonly corrections: readonly Correction[]
  /** C3: how many further notices the joint team has allowed. */
  readonly correctionsAllowed: number
  /** C12: when deferred materials must be in. */
  readonly deferred: Readonly<Record<string, string>>
  readonly refusal: {
    readonly reason: string
    readonly rightOffice: string | null
    readonly at: string
  } | null
  readonly withdrawal: { readonly reason: string; readonly at: string } | null
  readonly issuedAt: string | null
  readonly delivery: Delivery | null
  readonly completedAt: string | null
  readonly visits: readonly VisitRecord[]
}

export const taskEnded = (status: TaskStatus): boolean =>
  status === 'granted' || status === 'denied' || status === 'not_possible' || status === 'stopped'
