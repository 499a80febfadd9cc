import { type Static, Type } from '@sinclair/typebox'
import { named, nullable, ref } from '../../platform/named-schema.ts'
import { DepartmentName, PlanView, Question } from '../catalogue/schemas.ts'

const Text = Type.String()

const head = { versionId: Text, thing: Text, number: Type.Integer(), name: Text, nameEn: Text, until: Text }

export const OpenDraftSummary = named('OpenDraftSummary', Type.Object({ ...head, comments: Type.Integer() }))

export const OpenDraft = named(
  'OpenDraft',
  Type.Object({
    ...head,
    lead: ref(DepartmentName),
    questions: Type.Array(ref(Question)),
    plan: ref(PlanView),
    comments: Type.Array(
      Type.Object({
        name: Text,
        row: Text,
        text: Text,
        at: Text,
        answer: nullable(Type.Object({ text: Text, taken: Type.Boolean(), at: Text })),
      }),
    ),
  }),
)

export type OpenDraft = Static<typeof OpenDraft>
export type OpenDraftSummary = Static<typeof OpenDraftSummary>
