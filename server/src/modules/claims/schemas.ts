import { type Static, Type } from '@sinclair/typebox'
import { queues } from '#engine/casework'
import { named, nullable, oneOf, ref } from '../../platform/named-schema.ts'

const Colleague = Type.Object({ id: Type.String(), name: Type.String() })

export const ClaimView = named(
  'ClaimView',
  Type.Object(
    {
      holder: Colleague,
      isMine: Type.Boolean(),
      since: Type.String(),
      until: Type.String({ description: 'it ends by itself (C72)' }),
      givenBy: nullable(Colleague),
    },
    { description: 'Who works on a line now (C70)' },
  ),
)

export const ClaimLine = named(
  'ClaimLine',
  Type.Object({
    queue: oneOf(...queues),
    task: Type.String({ description: 'the matter; empty for a line of the whole case' }),
    section: nullable(Type.String({ description: 'the section of the department it stands in (C114)' })),
    mayTake: Type.Boolean({ description: 'a head gives lines and takes none (C115)' }),
    claim: nullable(ref(ClaimView)),
  }),
)

const seen = nullable(Type.String({ maxLength: 80, description: 'who had it when it was looked at (C71)' }))
export const ClaimAsked = Type.Object(
  {
    queue: oneOf(...queues),
    task: Type.String({ maxLength: 80 }),
    order: Type.Union([
      Type.Object({ type: Type.Literal('take'), seen }, { additionalProperties: false }),
      Type.Object(
        { type: Type.Literal('give'), seen, to: Type.String({ maxLength: 80 }) },
        { additionalProperties: false },
      ),
      Type.Object({ type: Type.Literal('release'), seen }, { additionalProperties: false }),
    ]),
  },
  { additionalProperties: false },
)

export const OfficeLoad = named(
  'OfficeLoad',
  Type.Object({
    people: Type.Array(
      Type.Object({
        ...Colleague.properties,
        isMe: Type.Boolean(),
        queues: Type.Array(Type.Object({ queue: oneOf(...queues), count: Type.Integer() })),
      }),
      { description: 'everybody of one’s office, oneself first (C75)' },
    ),
  }),
)

export type ClaimLine = Static<typeof ClaimLine>
export type OfficeLoad = Static<typeof OfficeLoad>
