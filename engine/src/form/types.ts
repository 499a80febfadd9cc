import type {
  Answers,
  DataElement,
  ElementType,
  FieldCut,
  ListMust,
  ListRows,
  Scope,
} from '#engine/catalogue'

/** Kinds of value a field can hold. Every value travels as text: a draft may hold anything (F6). */
export type FieldType = ElementType

/** What a value is checked against. */
export type FieldShape = {
  readonly element: string
  readonly name: string
  readonly nameEn: string
  readonly type: FieldType
  readonly options: readonly string[]
  /** F42 What a number is counted in: amounts that say another unit are converted. */
  readonly unit?: string | null
  /** Most characters, where it may be fewer than its type has. */
  readonly longest?: number | null
  /** F74 What somebody might write there, made up. */
  readonly example?: string | null
  /** F21 The least and the most a number may be, both possible. */
  readonly range?: readonly number[] | null
  /** F21 Whether a date must have come, or be still to come. */
  readonly day?: DataElement['day'] | null
  /** F22 An answer leaves only these of the element's options. */
  readonly isNarrowed?: boolean
  /** F40 What its rows hold; of type rows. */
  readonly list?: FieldList
}

/** F40 One column of a list. */
export type FieldColumn = FieldShape & {
  readonly unit: string | null
  readonly optionsEn: readonly string[]
  readonly required: boolean
  readonly personal: boolean
}
/** F40 A list of the form. */
export type FieldList = {
  readonly columns: readonly FieldColumn[]
  /** The column that tells one row from another. */
  readonly tells: string
  /** F60 Columns that tell rows apart which say the same there. */
  readonly apart?: readonly string[]
  readonly least: number
  readonly most: number
  /** F47 Column → the field that the first row may begin with. */
  readonly starts?: Readonly<Record<string, string>>
}

/** A condition under which a field must be filled (F5, F15). */
export type RequiredWhen = 'agent' | 'lease' | 'courier'

/** D9 How a field the person is not asked for gets its value: the decision, what was answered, and its condition where that reads the form. */
export type FieldRule = {
  readonly cut: FieldCut
  readonly given: Answers
  /** only_when: false while it does not apply, null while that is not known. */
  readonly applies?: (scope: Scope) => boolean | null
  /** What the condition reads. */
  readonly reads?: readonly string[]
}

/** One field of the one form. */
export type FormField = FieldShape & {
  readonly unit: string | null
  /** The options in English, in their order; empty where the catalogue has none. */
  readonly optionsEn: readonly string[]
  /** Must be filled at submission (F4). */
  readonly required: boolean
  /** Must be filled only when this holds (F5); then `required` is false. */
  readonly requiredWhen: RequiredWhen | null
  /** Codes of the matters whose own forms ask for it; the one field stands for all of them. */
  readonly askedBy: readonly string[]
  /** Material whose connected source can fill it. */
  readonly prefillFrom: string | null
  /** Matter of this plan whose result will fill it; the person need not know it (F3). */
  readonly comesFrom: string | null
  /** Masked on screens that do not need it whole (X2). */
  readonly personal: boolean
  /** F21 The element whose day this one may not be before. */
  readonly notBefore: string | null
  /** F22 The question whose answer decided the plan and says this too; its options are those the answer leaves. */
  readonly decidedBy: string | null
  /** F22 The only value the answer leaves: it stands, whatever is typed. */
  readonly fixed: string | null
  /** F37 The decision by which the person is not asked for it (D9). */
  readonly rule: FieldRule | null
  /** D10 Of a list: its totals by name, undefined while they are not known. */
  readonly totals?: ReadonlyMap<string, (rows: ListRows) => number | boolean | string | undefined>
  /** F46 Of a list: what must be so of it as a whole. */
  readonly musts?: readonly ListMust[]
}

export type FormSection = {
  readonly id: string
  readonly title: string
  readonly titleEn: string
  readonly fields: readonly FormField[]
}

/** Element id → text as typed; an empty or missing text means not filled. */
export type FormValues = Readonly<Record<string, string>>

/** What the form needs to know of a plan; a composed Plan is one. */
export type FormPlan = {
  readonly thing?: string
  readonly answers: Answers
  /** Questions whose answer is not known, as far as they decide anything. */
  readonly unsettled?: readonly string[]
  readonly matters: readonly { readonly code: string }[]
  /** Distinct elements of all its forms; `prefillFrom` is the paper whose source can fill it. */
  readonly form: readonly {
    readonly element: string
    readonly askedBy: readonly string[]
    readonly prefillFrom: string | null
    readonly cut?: FieldCut
    readonly dependsOnForm?: true
    /** D12 Of a list: columns that stand in it because a form or a paper asks for them, with the matters that do. */
    readonly columns?: readonly { readonly element: string; readonly askedBy: readonly string[] }[]
  }[]
  /** Every active requirement of the plan, handed in or dropped. */
  readonly materials: {
    readonly submit: readonly { readonly material: string }[]
    readonly dropped: readonly {
      readonly material: string
      /** What the joint team decided: the paper is nowhere, and a generated one is drawn up from these fields. */
      readonly decision?: { readonly fields?: readonly string[] }
    }[]
  }
}

export type AskedElement = FormPlan['form'][number]
