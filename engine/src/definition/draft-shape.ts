import { Type } from '@sinclair/typebox'
import { cutReasons, FieldCut, type JointCut, type OneThing, type PaperCondition } from '#engine/catalogue'
import { described, oneOf } from '#engine/kernel'

/** A cut as it stands in a draft: proposed, or signed by its owner. `by` and `on` are empty until then. */
export type DraftCut = {
  readonly matter: string
  readonly material: string
  readonly reason: JointCut['reason']
  readonly basis: string
  readonly owner: string
  readonly proposedBy: string
  readonly by: string
  readonly on: string
  /** For a generated paper: what it is drawn up from, and what the one form asks for in its place (D5). */
  readonly fields?: string[]
  readonly adds?: string[]
  /** D11 The paper that shows it as well. */
  readonly as?: string
  readonly verified?: 'sourced' | 'recalled'
  readonly note?: string
}

/** D9 A row on a field as it stands in a draft: proposed, or signed by its owner. `by` and `on` are empty until then. */
export type DraftFieldCut = FieldCut & { readonly proposedBy?: string }

/** A draft of a one thing. Unlike a checked one thing it may be empty or wrong while people type. */
export type Draft = Omit<OneThing, 'cuts' | 'field_cuts' | 'matters'> & {
  readonly field_cuts?: readonly DraftFieldCut[]
  readonly matters: readonly {
    readonly code: string
    readonly when?: string
    /** I9 */
    readonly papers?: PaperCondition[]
    /** D10 The list whose rows have it each by itself, and which rows. */
    readonly per?: string
    readonly each?: string
  }[]
  readonly cuts: readonly DraftCut[]
}

const Text = Type.String()
const Texts = Type.Array(Text)
const may = Type.Optional

const Question = Type.Object({
  id: Text,
  ask: Text,
  ask_en: may(Text),
  type: oneOf(['boolean', 'number', 'single', 'multi']),
  unit: may(Text),
  range: may(Type.Tuple([Type.Number(), Type.Number()])),
  options: may(Type.Array(Type.Object({ value: Text, label: Text, label_en: may(Text) }))),
  sample: may(Type.Union([Type.Boolean(), Type.Number(), Text, Texts])),
  reckoned: may(Text),
})

const Cut = Type.Object({
  matter: Text,
  material: Text,
  reason: oneOf(cutReasons),
  basis: Text,
  owner: Text,
  proposedBy: Text,
  by: Text,
  on: Text,
  fields: may(Texts),
  adds: may(Texts),
  as: may(Text),
  verified: may(oneOf(['sourced', 'recalled'])),
  note: may(Text),
})

const FieldRow = Type.Object({
  ...FieldCut.properties,
  basis: Text,
  on: Text,
  by: Text,
  proposedBy: may(Text),
})

/** What a section is stored as. How long a text may be and what a word may say is checked when it is saved (draft.ts), not here. */
export const sectionShapes = {
  basics: Type.Object({
    name: Text,
    name_en: may(Text),
    audience: may(Text),
    zone: may(Text),
    lead_department: Text,
    lead_reason: may(Type.Unsafe<NonNullable<Draft['lead_reason']>>(Text)),
    settled: may(Type.Array(Type.Object({ code: Text, when: may(Text), why: Text }))),
  }),
  questions: Type.Array(Question),
  matters: Type.Array(
    Type.Object({
      code: Text,
      when: may(Text),
      papers: may(Type.Array(Type.Object({ material: Text, when: may(Text) }))),
      per: may(Text),
      each: may(Text),
    }),
  ),
  cuts: Type.Array(Cut),
  field_cuts: Type.Array(FieldRow),
  said: Type.Object({ also_said: may(Texts), faq: may(Type.Array(Type.Object({ q: Text, a: Text }))) }),
}

const { basics, questions, matters, cuts, field_cuts, said } = sectionShapes
export const DraftShape = described<Draft>()(
  Type.Object({
    code: Text,
    ...basics.properties,
    questions: may(questions),
    matters,
    cuts,
    field_cuts: may(field_cuts),
    ...said.properties,
  }),
)
