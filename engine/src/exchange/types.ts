import type { FieldShape } from '#engine/form'

/** One paper whose data may be asked of one department for one case (X1). */
export type DataNeed = {
  /** Department that issued it and answers for its data. */
  readonly department: string
  readonly departmentName: string
  readonly departmentNameEn: string
  readonly material: string
  readonly materialName: string
  readonly materialNameEn: string
  /** Fields it can fill; facts beyond these are not taken. */
  readonly elements: readonly FieldShape[]
  /** Whether the document itself stands in for a paper the plan dropped; if not, only fields are filled. */
  readonly document: boolean
  /** Matters of the plan that need it. */
  readonly matters: readonly string[]
  /** Whose number it is asked by. */
  readonly subject: 'person' | 'firm'
  readonly purpose: string
  readonly basis: string
}

const outcomeKinds = ['found', 'not_found', 'slow', 'down', 'nonsense'] as const
export type OutcomeKind = (typeof outcomeKinds)[number]

export type Fact = { readonly element: string; readonly value: string }

/** The document a source holds; `url` is relative to the source. */
export type SourceDocument = {
  readonly title: string
  readonly number: string
  readonly issuedOn: string
  readonly validUntil: string | null
  readonly contentType: string
  readonly sha256: string
  readonly url: string
}

/** Why an answer brought nothing, for the log of the source's keeper. Never holds a value of the answer. */
export type OutcomeDetail =
  | 'no_record'
  | 'no_document'
  | 'expired'
  | 'timeout'
  | 'refused_connection'
  | 'remembered_down'
  | 'server_error'
  | 'not_json'
  | 'too_large'
  | 'wrong_shape'
  | 'wrong_department'
  | 'wrong_subject'
  | 'wrong_material'
  | 'wrong_value'
  | 'wrong_document'

export type Answer =
  | { readonly kind: 'found'; readonly facts: readonly Fact[]; readonly document: SourceDocument | null }
  | { readonly kind: Exclude<OutcomeKind, 'found'>; readonly detail: OutcomeDetail }

export type TwoLanguages = { readonly zh: string; readonly en: string }
