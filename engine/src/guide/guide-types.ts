import type { Fee } from '#engine/catalogue'
import type { DropReason, PaperForm, PlanDays, VisitReason } from '#engine/composer'
import type { GuideText } from './said.ts'

export type Limit = { readonly value: number; readonly unit: 'working_day' }

export type GuideDepartment = {
  readonly id: string
  readonly name: GuideText
  readonly sections: readonly string[]
}

export type GuideMaterial = {
  readonly material: string
  readonly name: GuideText
  readonly form: PaperForm
  readonly copies: number
  readonly necessity: 'required' | 'deferrable'
  /** May follow after acceptance under a promise (C12). */
  readonly deferrable: boolean
  /** Where the paper comes from: the department that issues it, an intermediary, or nobody named (the person draws it up). */
  readonly source: {
    readonly kind: 'department' | 'intermediary' | 'applicant'
    readonly department?: GuideText
  }
  readonly askedBy: readonly { readonly matter: string; readonly asNamed: string }[]
  /** What it must show to be taken (I8); empty where nothing is on file. `basis` is law and article. */
  readonly criteria: readonly { readonly id: string; readonly says: GuideText; readonly basis?: string }[]
  /** Whether a blank form and a sample of it are on file. */
  readonly blank: boolean
  readonly sample: boolean
}

export type NotNeeded = {
  readonly material: string
  readonly name: GuideText
  readonly matter: string
  readonly asNamed: string
  readonly reason: DropReason
  readonly by: string
  /** The whole sentence: why it is not needed and what serves instead (D5). */
  readonly why: GuideText
  /** The joint team's decision, where it is one. */
  readonly decision?: { readonly basis: string; readonly owner: GuideText; readonly on: string }
}

export type GuideItem = {
  readonly code: string
  readonly name: GuideText
  readonly type: GuideText
  readonly department: GuideDepartment
  readonly basis: readonly { readonly title: string; readonly article?: string }[]
  readonly time: {
    readonly statutory: Limit
    readonly promised: Limit
    /** Time the law leaves out of the limit (C6). */
    readonly excluded: Limit
    readonly procedures: readonly {
      readonly type: GuideText
      readonly days: number
      readonly excludedFromLimit: boolean
    }[]
  }
  /** D17 That it may be decided on a promise; absent where it may not. */
  readonly commitment?: {
    readonly basis: string
    readonly conditions: GuideText
    readonly decidedWithin: Limit
    readonly checkedWithin: Limit
    readonly verified: 'sourced' | 'recalled'
  }
  readonly conduct: {
    readonly kind: GuideText
    readonly mode: GuideText
    /** Absent when the matter gives nobody anything. */
    readonly closing?: GuideText
    readonly steps: readonly GuideText[]
    readonly visitsBefore: number
  }
  readonly schedule: {
    readonly start: number
    readonly end: number
    /** Whether a day more here is a day more for the whole. */
    readonly critical: boolean
    readonly after: readonly string[]
  }
  readonly fee?: Fee
  /** `nameEn` is the English of the paper the result is; a result that is no paper of the catalogue has none (G2). */
  readonly result: {
    readonly name: string
    readonly nameEn?: string
    readonly kind: GuideText
    readonly validYears?: number
  }
  readonly intermediaryServices: readonly string[]
  readonly materials: readonly {
    readonly asNamed: string
    readonly material: string
    readonly name: GuideText
    readonly form: PaperForm
    readonly copies: number
    readonly necessity: 'required' | 'deferrable'
  }[]
  readonly sources: readonly string[]
  readonly verified?: string
  readonly note?: string
}

export type Guide = {
  readonly format: 'onevisit-guide/1'
  readonly version?: number | string
  readonly publishedAt?: string
  readonly identity: {
    readonly code: string
    readonly name: GuideText
    readonly audience?: GuideText
    readonly zone?: GuideText
    readonly alsoSaid: readonly string[]
    readonly lead: { readonly department: GuideDepartment; readonly reason?: GuideText }
  }
  readonly scenario: {
    readonly sample: boolean
    readonly answers: readonly {
      readonly id: string
      readonly question: GuideText
      readonly answer: GuideText
    }[]
    /** Questions still open: the guide may grow by the matters named. */
    readonly open: readonly { readonly id: string; readonly question: GuideText }[]
    readonly undecided: readonly { readonly code: string; readonly name: GuideText }[]
  }
  readonly items: readonly GuideItem[]
  readonly materials: readonly GuideMaterial[]
  readonly deferrable: { readonly materials: readonly string[]; readonly text: GuideText }
  readonly notNeeded: readonly NotNeeded[]
  readonly form: readonly {
    readonly element: string
    readonly name: GuideText
    readonly type: string
    readonly prefillFrom?: GuideText
  }[]
  readonly visits: {
    readonly before: number
    readonly after: number
    readonly reasons: readonly { readonly code: VisitReason['code']; readonly text: GuideText }[]
  }
  readonly fees: { readonly total: number | null; readonly texts: readonly GuideText[] }
  readonly results: readonly {
    readonly matter: string
    readonly name: string
    readonly nameEn?: string
    readonly validYears?: number
  }[]
  /** Both baselines and what is left (D7). */
  readonly figures: {
    readonly materials: { readonly before: number; readonly merged: number; readonly after: number }
    readonly fields: { readonly before: number; readonly after: number; readonly prefilled: number }
    readonly days: PlanDays
    readonly visits: { readonly before: number; readonly after: number }
  }
  /** D17 What holds of every promise; empty where no item may be decided on one. */
  readonly promises: readonly PromiseRule[]
  readonly remedies: readonly Remedy[]
  readonly faq: readonly { readonly question: string; readonly answer: string }[]
  readonly notStated: readonly NotStated[]
}

export type PromiseRule = {
  readonly code: 'choice' | 'check' | 'broken' | 'closed'
  readonly text: GuideText
  readonly law: string
}

export type Remedy = {
  readonly code: 'reasons' | 'reconsideration' | 'suit'
  readonly text: GuideText
  readonly law: string
}

/** A field of the national item list that this guide does not say, because the catalogue does not hold the fact. */
export type NotStated = {
  readonly group: string
  readonly field: string
  readonly name: GuideText
  readonly item?: string
}
