import type { Answers, FieldCut, Requirement } from '#engine/catalogue'

export type PaperForm = Requirement['form']
/** Reasons in the order they are tried (D5); the last four are decided by the joint team. */
export const dropReasons = [
  'one_form',
  'result_of_matter',
  'data_source',
  'same_material',
  'generated',
  'commitment',
  'no_legal_basis',
  'same_fact',
] as const
export type DropReason = (typeof dropReasons)[number]

/** D17 That a matter may be decided on the person's promise, in `days` working days, and what is promised. */
export type PlanCommitment = {
  readonly basis: string
  readonly conditions: string
  /** Chinese where there is no English. */
  readonly conditionsEn: string
  readonly verified: 'sourced' | 'recalled'
  readonly days: 1
}

/** One matter of a plan with its place in the schedule at promised limits. Days are working days from acceptance. */
export type PlanMatter = {
  readonly code: string
  readonly name: string
  readonly department: string
  readonly start: number
  readonly end: number
  readonly slack: number
  readonly critical: boolean
  /** Its limits without the procedures that are excluded from them. */
  readonly statutoryDays: number
  readonly promisedDays: number
  readonly excludedDays: number
  /** Only those that are in this plan (D4). */
  readonly prerequisites: readonly string[]
  /** D17 null where the matter may only be decided after it was examined. */
  readonly commitment: PlanCommitment | null
}

/** One paper the person hands in, merged over all matters that ask for it (D6). */
export type SubmitRow = {
  readonly material: string
  readonly name: string
  readonly form: PaperForm
  readonly copies: number
  readonly necessity: Requirement['necessity']
  readonly askedBy: readonly string[]
  /** The departments' own wordings, in the order of askedBy. */
  readonly asNamed: readonly string[]
}

/** The joint team's decision behind a row: the basis, the department that owns the cut, the day, and what a generated paper is drawn up from. */
export type CutDecision = {
  readonly basis: string
  readonly owner: string
  readonly on: string
  readonly fields?: readonly string[]
}

/** One requirement row the person need not serve, with the reason and what serves it instead (D5). */
export type DroppedRow = {
  readonly matter: string
  readonly asNamed: string
  readonly material: string
  readonly reason: DropReason
  /**
   * `one_form`, the code of the matter that makes it or keeps it, the id of the department whose source gives it, the material that
   * shows it as well (D11), or, for what else the joint team decided, the office that signed.
   */
  readonly by: string
  /** Only for what the joint team decided. */
  readonly decision?: CutDecision
}

/** One field of the one form. */
export type PlanField = {
  readonly element: string
  readonly askedBy: readonly string[]
  /** The material whose source fills it, when one can. */
  readonly prefillFrom: string | null
  /** D9 The decision by which the person is not asked for it, or is asked only if it applies. */
  readonly cut?: FieldCut
  /** Whether it applies is decided by what is typed in the form (`only_when`). */
  readonly dependsOnForm?: true
  /** D12 Of a list with columns that stand in it only if asked for: those that are, with the matters that ask. */
  readonly columns?: readonly AskedColumn[]
}
type AskedColumn = { readonly element: string; readonly askedBy: readonly string[] }

export type VisitReason = { readonly code: 'original_paper' | 'in_person'; readonly subject: string }

/** D7 Working days, three ways; D17 `committed` is `promised` with every matter that allows it decided on a promise. */
export type PlanDays = {
  readonly sequential: number
  readonly statutory: number
  readonly promised: number
  readonly committed: number
}

/** Plan 办理方案: a one thing composed for one scenario. Every figure is recomputable from what stands here. */
export type Plan = {
  readonly thing: string
  readonly answers: Answers
  readonly lead: { readonly department: string; readonly reason: string }
  readonly matters: readonly PlanMatter[]
  readonly materials: {
    readonly before: number
    readonly merged: number
    readonly after: number
    readonly submit: readonly SubmitRow[]
    readonly dropped: readonly DroppedRow[]
  }
  readonly fields: { readonly before: number; readonly after: number; readonly prefilled: number }
  readonly form: readonly PlanField[]
  readonly days: PlanDays
  readonly visits: {
    readonly before: number
    readonly after: number
    readonly reasons: readonly VisitReason[]
  }
  readonly departments: readonly string[]
  /** Matters whose condition is unknown because a question is not answered yet, or its answer not known (D3). */
  readonly undecided: readonly string[]
  readonly undecidedRows: readonly {
    readonly matter: string
    readonly material: string
    readonly asNamed: string
  }[]
  /** The next question that matters, or null. */
  readonly ask: string | null
  /** All unanswered questions that still matter, in the thing's order. */
  readonly remaining: readonly string[]
  /** Questions answered 不知道 that still matter, in the thing's order: somebody must settle them. */
  readonly unsettled: readonly string[]
}

export type PlanOptions = {
  /** false plans as if no data source were connected (`--no-sources`). */
  readonly sources: boolean
  /** Materials whose source failed for this very case (X1): planned as if that source were not connected. */
  readonly without?: ReadonlySet<string>
  /** I10 Materials the person writes or brings although a model text would serve: planned as if it were not decided. */
  readonly byHand?: ReadonlySet<string>
  /** false plans as if the joint team had decided no cut: what the automatic reasons alone save. */
  readonly cuts?: boolean
  /** `sourced` leaves out the decisions on papers, model texts among them, whose basis nobody read (D5). */
  readonly paperCuts?: 'sourced'
  /** `sourced` leaves out the decisions on fields whose basis nobody read, `none` all of them (D9). */
  readonly fieldCuts?: 'sourced' | 'none'
  /** `sourced` leaves out the promises whose basis nobody read (D17). */
  readonly commitments?: 'sourced'
}
