import { type Static, Type } from '@sinclair/typebox'
import { oneOf } from '#engine/kernel'

const Text = Type.String({ minLength: 1 })
const closed = { additionalProperties: false }

/** Criterion 受理标准: one sentence a clerk checks a paper by, and a person can check it by themself before. */
export const Criterion = Type.Object(
  {
    id: Text,
    says: Text,
    says_en: Type.Optional(Text),
    /** Article of the law or rule it stands in; left out where it is how the office works. */
    basis: Type.Optional(Type.Object({ title: Text, article: Type.Optional(Text) }, closed)),
  },
  closed,
)
export type Criterion = Static<typeof Criterion>

const blankKinds = ['heading', 'text', 'field', 'table', 'signature'] as const

/** One line of a blank form 空白表: a heading, a sentence, something to fill in, a table, or a place to sign. */
export const BlankLine = Type.Object(
  {
    kind: oneOf(blankKinds),
    /** Of what is filled in; a sample names it. */
    id: Type.Optional(Text),
    /** Its words; of a field that is a data element those of the element where left out. */
    name: Type.Optional(Text),
    name_en: Type.Optional(Text),
    /** The data element it asks for. */
    element: Type.Optional(Text),
    /** Of a field: takes several lines. */
    wide: Type.Optional(Type.Boolean()),
    /** Of a table: the heads of its columns, and how many lines are left to fill. */
    columns: Type.Optional(Type.Array(Text, { minItems: 1, maxItems: 8 })),
    columns_en: Type.Optional(Type.Array(Text)),
    rows: Type.Optional(Type.Integer({ minimum: 1, maximum: 40 })),
  },
  closed,
)
export type BlankLine = Static<typeof BlankLine>

const SampleValue = Type.Object(
  {
    /** The line of the blank form it fills. */
    id: Text,
    value: Type.Optional(Text),
    rows: Type.Optional(Type.Array(Type.Array(Type.String()), { minItems: 1, maxItems: 40 })),
  },
  closed,
)

/** Sample 样例: the blank form filled in. `made_up` is the word of whoever wrote it that nobody in it is real. */
const Sample = Type.Object(
  { made_up: Type.Optional(Type.Boolean()), values: Type.Array(SampleValue) },
  closed,
)

/** I8 What stands beside a material for whoever must bring it. Each part may be missing: then nothing is on file. */
export const paperHelp = {
  criteria: Type.Optional(Type.Array(Criterion, { maxItems: 20 })),
  blank: Type.Optional(Type.Array(BlankLine, { minItems: 1, maxItems: 80 })),
  sample: Type.Optional(Sample),
}
