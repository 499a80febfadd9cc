import { type Static, Type } from '@sinclair/typebox'
import { named, nullable, ref } from '../../platform/named-schema.ts'
import { said } from '../../platform/said-schema.ts'
import { DepartmentName, PlanView, Question } from '../catalogue/schemas.ts'
import { DraftRow } from './row-schemas.ts'

const Text = Type.String()
const Named = Type.Array(Type.Object({ name: Text, nameEn: Text }))
const MoreLess = Type.Object({ more: Named, less: Named })
const Count = Type.Integer()
const PlanSaid = Type.Object({
  scenarios: Count,
  of: Count,
  matters: MoreLess,
  materials: MoreLess,
  days: Type.Object({ before: Count, after: Count }),
})

const head = { versionId: Text, thing: Text, number: Type.Integer(), name: Text, nameEn: Text, until: Text }

export const OpenDraftSummary = named('OpenDraftSummary', Type.Object({ ...head, comments: Type.Integer() }))

export const PublicComment = named(
  'PublicComment',
  Type.Object({
    name: Text,
    row: Text,
    rowName: Type.Object({ name: Text, nameEn: Text }),
    text: Text,
    at: Text,
    answer: nullable(Type.Object({ text: Text, taken: Type.Boolean(), at: Text })),
  }),
)

export const OpenDraft = named(
  'OpenDraft',
  Type.Object({
    ...head,
    lead: ref(DepartmentName),
    questions: Type.Array(ref(Question)),
    plan: ref(PlanView),
    leadReason: said,
    rows: Type.Array(ref(DraftRow), { description: 'what a comment may be about, besides the whole' }),
    changes: nullable(
      Type.Object(
        { words: Type.Array(said), plans: Type.Array(PlanSaid) },
        { description: 'against what is published; null when nothing is' },
      ),
    ),
    comments: Type.Array(ref(PublicComment)),
  }),
)

export type PublicComment = Static<typeof PublicComment>
export type OpenDraft = Static<typeof OpenDraft>
export type OpenDraftSummary = Static<typeof OpenDraftSummary>
