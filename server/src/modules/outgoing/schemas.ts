import { type Static, Type } from '@sinclair/typebox'
import { dueDocumentKinds, noticeKinds } from '#engine/casework'
import { named, nullable, oneOf } from '../../platform/named-schema.ts'

const text = Type.String()
const Day = Type.String({ format: 'date' })
const codesOf = <Code extends string>(table: Readonly<Record<Code, unknown>>): Code[] =>
  Object.keys(table) as Code[]

/** What one notice is about: a matter with its reason, a paper with its day, a result with its number. */
const Item = Type.Object({}, { additionalProperties: true, description: 'the fields of its kind' })

export const OutgoingView = named(
  'OutgoingView',
  Type.Object({
    caseId: text,
    documents: Type.Array(
      Type.Object({ kind: oneOf(...codesOf(dueDocumentKinds)), zh: text, en: text, on: Day }),
      { description: 'due documents in the order they came up; those between offices of staff only' },
    ),
    notices: Type.Array(
      Type.Object({
        ...{ kind: oneOf(...codesOf(noticeKinds)), zh: text, en: text, on: Day },
        items: Type.Array(Item),
      }),
      { description: 'what the person is told, in order' },
    ),
    issueDueOn: nullable(
      Type.String({
        format: 'date',
        description: 'by when everything is handed out; null before the last decision',
      }),
    ),
  }),
)
export type OutgoingView = Static<typeof OutgoingView>
