import { Type } from '@sinclair/typebox'
import { elementTypes } from '#engine/catalogue'
import { type Data, nullable, oneOf } from '#engine/kernel'

const Text = Type.String()
const Texts = Type.Array(Text)

/** One paper whose data may be asked of one department for one case (X1). */
export const DataNeed = Type.Object({
  /** Department that issued it and answers for its data. */
  department: Text,
  departmentName: Text,
  departmentNameEn: Text,
  material: Text,
  materialName: Text,
  materialNameEn: Text,
  /** Fields it can fill; facts beyond these are not taken. */
  elements: Type.Array(
    Type.Object({ element: Text, name: Text, nameEn: Text, type: oneOf(elementTypes), options: Texts }),
  ),
  /** Whether the document itself stands in for a paper the plan dropped; if not, only fields are filled. */
  document: Type.Boolean(),
  /** Matters of the plan that need it. */
  matters: Texts,
  /** Whose number it is asked by. */
  subject: oneOf(['person', 'firm']),
  purpose: Text,
  basis: Text,
})
export type DataNeed = Data<typeof DataNeed>

export const outcomeKinds = ['found', 'not_found', 'slow', 'down', 'nonsense'] as const
export type OutcomeKind = (typeof outcomeKinds)[number]

const Fact = Type.Object({ element: Text, value: Text })
export type Fact = Data<typeof Fact>

/** The document a source holds; `url` is relative to the source. */
const SourceDocument = Type.Object({
  title: Text,
  number: Text,
  issuedOn: Text,
  validUntil: nullable(Text),
  contentType: Text,
  sha256: Text,
  url: Text,
})
export type SourceDocument = Data<typeof SourceDocument>

/** Why an answer brought nothing, for the log of the source's keeper. Never holds a value of the answer. */
const outcomeDetails = [
  'no_record',
  'no_document',
  'expired',
  'not_applicable',
  'not_named',
  'timeout',
  'refused_connection',
  'remembered_down',
  'server_error',
  'not_json',
  'too_large',
  'wrong_shape',
  'wrong_department',
  'wrong_subject',
  'wrong_material',
  'wrong_value',
  'wrong_document',
] as const
export type OutcomeDetail = (typeof outcomeDetails)[number]

export const Answer = Type.Union([
  Type.Object({ kind: Type.Literal('found'), facts: Type.Array(Fact), document: nullable(SourceDocument) }),
  Type.Object({
    kind: oneOf(['not_found', 'slow', 'down', 'nonsense']),
    detail: oneOf(outcomeDetails),
  }),
])
export type Answer = Data<typeof Answer>
