import type { OneThing } from '#engine/catalogue'
import type { Office } from '#engine/identity'

export const versionStatuses = [
  'draft',
  'consultation',
  'comment',
  'review',
  'listed',
  'published',
  'superseded',
  'discarded',
] as const
export type VersionStatus = (typeof versionStatuses)[number]

/** States no act leads out of: such a version is history, and a new one of its one thing may be begun. */
export const finalStatuses: readonly VersionStatus[] = ['published', 'superseded', 'discarded']

/** Parts of a draft that are saved by themselves, so that two editors collide only on the same part. */
export const sections = ['basics', 'questions', 'matters', 'cuts', 'said'] as const
export type Section = (typeof sections)[number]

/** A cut as it stands in a draft: proposed, or signed by its owner. `by` and `on` are empty until then. */
export type DraftCut = {
  readonly matter: string
  readonly material: string
  readonly reason: 'generated' | 'commitment' | 'no_legal_basis'
  readonly basis: string
  readonly owner: string
  readonly proposedBy: string
  readonly by: string
  readonly on: string
  /** For a generated paper: what it is drawn up from, and what the one form asks for in its place (D5). */
  readonly fields?: string[]
  readonly adds?: string[]
  readonly verified?: 'sourced' | 'recalled'
  readonly note?: string
}

/** A draft of a one thing. Unlike a checked one thing it may be empty or wrong while people type. */
export type Draft = Omit<OneThing, 'cuts' | 'matters'> & {
  readonly matters: readonly { readonly code: string; readonly when?: string }[]
  readonly cuts: readonly DraftCut[]
}

/** Something said about an exact row: '' is the whole version, else a path such as `matters/scjgj-spjy`. */
export type Remark = {
  readonly id: string
  readonly kind: 'department' | 'public' | 'office' | 'training'
  readonly from: string
  readonly name: string
  readonly row: string
  readonly text: string
  readonly at: string
  readonly answer?: {
    readonly text: string
    readonly taken: boolean
    readonly by: string
    readonly at: string
  }
}

/** `by` is the account that signed: one person signs for one office only (V8). */
export type Signature = {
  readonly office: Office
  readonly by: string
  readonly name: string
  readonly at: string
}
export type Ruling = {
  readonly department: string
  readonly reason: string
  readonly by: string
  readonly at: string
}
/** An objection to leading, and the ruling that settled it; without one it is open. */
export type Objection = {
  readonly department: string
  readonly name: string
  readonly reason: string
  readonly at: string
  readonly ruling?: Ruling
}

/** D1 Objections before the deadline, each with its ruling; `ruling` is the last of them. */
export type LeadRecord = {
  readonly objections: readonly Objection[]
  readonly ruling?: Ruling
}

export type VersionState = {
  readonly versionId: string
  readonly thing: string
  readonly number: number
  readonly status: VersionStatus
  readonly draft: Draft
  /** Section → number of saves. A save names the revision it was typed on. */
  readonly revisions: Readonly<Record<Section, number>>
  /** Who saved a section last, for the colleague whose save came too late. */
  readonly edited: Readonly<Partial<Record<Section, { readonly name: string; readonly at: string }>>>
  readonly basedOn: string | null
  /** Last day (inclusive) of the departments' consultation and of the public comment; null before. */
  readonly consultationUntil: string | null
  readonly commentUntil: string | null
  /** Departments that agree. An agreement stands, over a return to draft too, until the department's own part changes (V5). */
  readonly agreed: readonly { readonly department: string; readonly name: string; readonly at: string }[]
  /** Departments that said something in this very consultation: a remark or an objection. */
  readonly heard: readonly string[]
  readonly remarks: readonly Remark[]
  readonly lead: LeadRecord
  readonly signatures: readonly Signature[]
  readonly publishedAt: string | null
  /** V17 Who gave it up, when and why; only of a discarded version. */
  readonly discarded?: { readonly by: string; readonly at: string; readonly reason: string }
}

export type VersionCommand =
  | { readonly type: 'save'; readonly section: Section; readonly revision: number; readonly value: unknown }
  | { readonly type: 'open_consultation'; readonly until: string }
  | { readonly type: 'remark'; readonly row: string; readonly text: string }
  | { readonly type: 'agree' }
  | { readonly type: 'object_lead'; readonly reason: string }
  | { readonly type: 'rule_lead'; readonly department: string; readonly reason: string }
  | { readonly type: 'sign_cut'; readonly matter: string; readonly material: string }
  | {
      readonly type: 'answer_remark'
      readonly remark: string
      readonly text: string
      readonly taken: boolean
    }
  /** A question asked in a training; its id is that of the question (TR4). */
  | {
      readonly type: 'training_remark'
      readonly remark: string
      readonly row: string
      readonly text: string
      readonly department: string
      readonly name: string
    }
  | { readonly type: 'back_to_draft'; readonly reason: string }
  | { readonly type: 'discard'; readonly reason: string }
  | { readonly type: 'open_comment'; readonly until: string }
  | { readonly type: 'comment'; readonly row: string; readonly text: string; readonly name: string }
  | { readonly type: 'open_review' }
  | { readonly type: 'sign' }
  | {
      readonly type: 'send_back'
      readonly remarks: readonly { readonly row: string; readonly text: string }[]
    }
  | { readonly type: 'list' }
  | { readonly type: 'publish' }
  | { readonly type: 'supersede'; readonly successor: string }
export type VersionAct = VersionCommand['type']

/** What happened: the command with who, when and what it led to. Append-only; a sentence is made of it (V12). */
export type VersionEvent = {
  readonly type: 'created' | VersionAct
  readonly at: string
  readonly by: string
  readonly name: string
  readonly role: string
  /** The department or office the person acted for. */
  readonly from: string
  readonly data: Readonly<Record<string, unknown>>
}
