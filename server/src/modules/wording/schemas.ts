import { type Static, Type } from '@sinclair/typebox'
import { elementTypes, materialKinds } from '#engine/catalogue'
import { nouns } from '#engine/wording'
import { named, nullable, oneOf, ref } from '../../platform/named-schema.ts'
import { said } from '../../platform/said-schema.ts'
import { DepartmentName } from '../catalogue/schemas.ts'

const Text = Type.String()
const Count = Type.Integer()
const closed = { additionalProperties: false } as const

export const NounQuery = Type.Object({ noun: oneOf(...nouns) })

export const Canonical = named(
  'Canonical',
  Type.Object({
    id: Text,
    name: Text,
    nameEn: Text,
    sort: Type.String({ description: 'kind of a material, type of a data element' }),
    unit: nullable(Text),
    uses: Type.Integer({ description: 'rows that ask for it, or forms that have it' }),
  }),
)
export type Canonical = Static<typeof Canonical>

const WordingProposal = named(
  'WordingProposal',
  Type.Object({
    canonical: ref(Canonical),
    score: Type.Number({ description: '0 to 1' }),
    why: said,
  }),
)

export const WordingRow = named(
  'WordingRow',
  Type.Object({
    noun: oneOf(...nouns),
    matter: Type.Object({ code: Text, name: Text, nameEn: Text }),
    department: ref(DepartmentName),
    wording: Text,
    current: nullable(ref(Canonical)),
    decided: nullable(Type.Object({ by: Text, on: Text })),
    doubtful: Type.Boolean({ description: 'settled, and the product would settle it otherwise (SE7)' }),
    proposals: Type.Array(ref(WordingProposal), { description: 'best first, at most three' }),
  }),
)
export type WordingRow = Static<typeof WordingRow>

export const WordingPage = named(
  'WordingPage',
  Type.Object({
    rows: Type.Array(ref(WordingRow)),
    total: Count,
    open: Type.Integer({ description: 'wordings that wait, of the department asked for or of all' }),
    settled: Count,
    departments: Type.Array(Type.Object({ department: ref(DepartmentName), open: Count, settled: Count })),
  }),
)
export type WordingPage = Static<typeof WordingPage>

export const CanonicalTwins = named(
  'CanonicalTwins',
  Type.Object({
    one: ref(Canonical),
    other: ref(Canonical),
    score: Type.Number(),
    why: said,
    wordings: Type.Object({ one: Type.Array(Text), other: Type.Array(Text) }),
  }),
)
export type CanonicalTwins = Static<typeof CanonicalTwins>

const Id = Type.String({ minLength: 1, maxLength: 120 })
const wording = {
  noun: oneOf(...nouns),
  matter: Id,
  wording: Type.String({ minLength: 1, maxLength: 400 }),
  expected: nullable(Id),
}
export const WordingPick = Type.Object({ ...wording, target: Id }, closed)
export const WordingAt = Type.Object(wording, closed)

const Name = Type.String({ maxLength: 100 })
export const NewCanonical = Type.Union([
  Type.Object(
    {
      noun: Type.Literal('material'),
      name: Name,
      name_en: Type.Optional(Name),
      kind: oneOf(...materialKinds),
    },
    closed,
  ),
  Type.Object(
    {
      noun: Type.Literal('element'),
      name: Name,
      name_en: Type.Optional(Name),
      type: oneOf(...elementTypes),
      unit: Type.Optional(Type.String({ maxLength: 20 })),
      options: Type.Optional(Type.Array(Type.String({ maxLength: 60 }), { maxItems: 60 })),
    },
    closed,
  ),
])

export const Pair = Type.Object({ noun: oneOf(...nouns), one: Id, other: Id }, closed)
export const MergePair = Type.Object({ noun: oneOf(...nouns), from: Id, into: Id }, closed)
export const Done = Type.Object({ changeId: nullable(Text) })
