import { type Static, Type } from '@sinclair/typebox'
import { cutReasons, fieldReasons } from '#engine/catalogue'
import { sections, versionActs, versionStatuses } from '#engine/definition'
import { offices } from '#engine/identity'
import { ordersOf } from '../../platform/act-route.ts'
import { named, nullable, oneOf, ref } from '../../platform/named-schema.ts'
import { AnswerValue, DepartmentName } from '../catalogue/schemas.ts'

const Text = Type.String()
const Count = Type.Integer()

export const VersionParams = Type.Object({ versionId: Type.String({ format: 'uuid' }) })
/** One of the acts of a version that come through its common door. */
export const VersionOrders = ordersOf(versionActs)
export const Section = oneOf(...sections)
export const CutReason = oneOf(...cutReasons)
const Act = oneOf(...versionActs.map(({ type }) => type))

const summary = {
  versionId: Text,
  thing: Text,
  number: Count,
  name: Text,
  nameEn: Text,
  status: oneOf(...versionStatuses),
  lead: nullable(ref(DepartmentName)),
  departments: Type.Array(ref(DepartmentName)),
  consultationUntil: nullable(Text),
  commentUntil: nullable(Text),
  publishedAt: nullable(Text),
  updatedAt: Text,
  updatedBy: Text,
  openRemarks: Count,
  signatures: Count,
  unsignedCuts: Count,
  available: Type.Array(Act, { description: 'what the caller may do next' }),
  mine: oneOf('none', 'waiting', 'answered'),
}
export const VersionSummary = named('VersionSummary', Type.Object(summary))

const DraftCut = Type.Object({
  matter: Text,
  material: Text,
  reason: CutReason,
  basis: Text,
  owner: Text,
  proposedBy: Text,
  by: Type.String({ description: 'who signed for the owner; empty until then' }),
  on: Text,
  fields: Type.Optional(Type.Array(Text, { description: 'what a generated paper is drawn up from (D5)' })),
  adds: Type.Optional(Type.Array(Text, { description: 'what the one form asks for in its place (D5)' })),
  as: Type.Optional(Type.String({ description: 'same_fact: the paper that shows it as well (D11)' })),
  note: Type.Optional(Text),
})
const DraftFieldCut = Type.Object({
  element: Text,
  owner: Type.String({ description: 'the department whose forms ask for it' }),
  reason: oneOf(...fieldReasons),
  matters: Type.Optional(Type.Array(Text)),
  as: Type.Optional(Type.String({ description: 'same_fact: the element that is kept' })),
  question: Type.Optional(Text),
  says: Type.Optional(Type.Record(Text, Text)),
  is: Type.Optional(Type.String({ description: 'derived, default: FEEL' })),
  changeable: Type.Optional(Type.Boolean()),
  when: Type.Optional(Type.String({ description: 'only_when: FEEL' })),
  before: Type.Optional(Type.String({ description: 'later: the matter that waits for it' })),
  basis: Text,
  verified: oneOf('sourced', 'recalled'),
  proposedBy: Type.Optional(Text),
  by: Type.String({ description: 'who signed for the owner; empty until then' }),
  on: Text,
  note: Type.Optional(Text),
})
const DraftMatter = Type.Object({
  code: Text,
  when: Type.Optional(Text),
  papers: Type.Optional(
    Type.Array(Type.Object({ material: Text, when: Type.Optional(Text) }), {
      description: 'what decides a paper in this one thing, before the list of its department (I9)',
    }),
  ),
  per: Type.Optional(
    Type.String({ description: 'the list of the form each row of which has the matter by itself (D10)' }),
  ),
  each: Type.Optional(Type.String({ description: 'FEEL: which rows have it; without it all' })),
})
export const DraftQuestion = Type.Object({
  id: Text,
  ask: Text,
  ask_en: Type.Optional(Text),
  type: oneOf('boolean', 'number', 'single', 'multi'),
  unit: Type.Optional(Text),
  range: Type.Optional(Type.Tuple([Type.Number(), Type.Number()])),
  options: Type.Optional(
    Type.Array(Type.Object({ value: Text, label: Text, label_en: Type.Optional(Text) })),
  ),
  sample: Type.Optional(AnswerValue),
  reckoned: Type.Optional(Type.String({ description: 'the total of a list that answers it (D10)' })),
})

/** Named as the catalogue's files name them: what is drafted here is what a folder holds. */
export const VersionDraft = named(
  'VersionDraft',
  Type.Object({
    code: Text,
    name: Text,
    name_en: Type.Optional(Text),
    audience: Type.Optional(Text),
    zone: Type.Optional(Text),
    lead_department: Text,
    lead_reason: Type.Optional(Text),
    settled: Type.Optional(Type.Array(Type.Object({ code: Text, when: Type.Optional(Text), why: Text }))),
    questions: Type.Optional(Type.Array(DraftQuestion)),
    matters: Type.Array(DraftMatter),
    cuts: Type.Array(DraftCut),
    field_cuts: Type.Optional(
      Type.Array(DraftFieldCut, { description: 'fields the forms do not ask for any more (D9)' }),
    ),
    also_said: Type.Optional(Type.Array(Text)),
    faq: Type.Optional(Type.Array(Type.Object({ q: Text, a: Text }))),
  }),
)

const VersionRemark = named(
  'VersionRemark',
  Type.Object({
    id: Text,
    kind: oneOf('department', 'public', 'office', 'training'),
    from: Text,
    name: Text,
    row: Type.String({ description: 'empty is the whole version, else a path such as matters/scjgj-spjy' }),
    text: Text,
    at: Text,
    answer: nullable(Type.Object({ text: Text, taken: Type.Boolean(), by: Text, at: Text })),
  }),
)

export const DraftFaultView = named(
  'DraftFault',
  Type.Object({
    row: Type.String({
      description: 'the row it stands on, as remarks name rows; empty is the whole version',
    }),
    place: Text,
    kind: oneOf('draft', 'check', 'guide'),
    severity: oneOf('error', 'warning'),
    code: Text,
    zh: Text,
    en: Text,
  }),
)

const bySection = <T extends ReturnType<typeof Type.Unsafe>>(schema: T) =>
  Type.Object({
    basics: schema,
    questions: schema,
    matters: schema,
    cuts: schema,
    field_cuts: schema,
    said: schema,
  })
const edit = Type.Optional(Type.Object({ name: Text, at: Text }))
const named3 = { name: Text, at: Text }
const Ruling = Type.Object({ department: ref(DepartmentName), reason: Text, by: Text, at: Text })

export const VersionView = named(
  'VersionView',
  Type.Object({
    ...summary,
    version: Count,
    basedOn: nullable(Text),
    draft: ref(VersionDraft),
    revisions: bySection(Type.Unsafe<number>(Count)),
    edited: Type.Object({
      basics: edit,
      questions: edit,
      matters: edit,
      cuts: edit,
      field_cuts: edit,
      said: edit,
    }),
    agreed: Type.Array(Type.Object({ department: ref(DepartmentName), ...named3 })),
    remarks: Type.Array(ref(VersionRemark)),
    objections: Type.Array(
      Type.Object({ department: ref(DepartmentName), ...named3, reason: Text, ruling: nullable(Ruling) }),
    ),
    ruling: nullable(Ruling),
    signed: Type.Array(Type.Object({ office: oneOf(...offices), ...named3 })),
    discarded: nullable(
      Type.Object({ by: Text, at: Text, reason: Text }, { description: 'who gave it up, and why (V17)' }),
    ),
    hearing: Type.Array(
      Type.Object({
        department: ref(DepartmentName),
        answer: oneOf('agreed', 'said', 'waiting'),
        name: nullable(Text),
        at: nullable(Text),
      }),
      { description: 'each department concerned, and whether it has answered (V5)' },
    ),
    hindered: Type.Array(Type.Object({ act: Act, zh: Text, en: Text }), {
      description: 'steps of this state the caller cannot do yet, with the refusal they would get',
    }),
    faults: Type.Array(ref(DraftFaultView)),
  }),
)

export const EventView = named(
  'VersionEventView',
  Type.Object({ number: Count, at: Text, type: Text, name: Text, zh: Text, en: Text }),
)

export const VersionEditor = named(
  'VersionEditor',
  Type.Object({ userId: Text, name: Text, section: Text, seenAt: Text }),
)

export const VersionFigures = named(
  'VersionFigures',
  Type.Object({
    materials: Type.Object({ before: Type.Number(), merged: Type.Number(), after: Type.Number() }),
    fields: Type.Object({ before: Type.Number(), after: Type.Number(), prefilled: Type.Number() }),
    // An average has fractions: these are no counts.
    days: Type.Object({
      ...{ sequential: Type.Number(), statutory: Type.Number(), promised: Type.Number() },
      committed: Type.Number(),
    }),
    visits: Type.Object({ before: Type.Number(), after: Type.Number() }),
  }),
)

export type VersionSummary = Static<typeof VersionSummary>
export type VersionView = Static<typeof VersionView>
export type EventView = Static<typeof EventView>
export type VersionEditor = Static<typeof VersionEditor>
