import { type Static, Type } from '@sinclair/typebox'
import { sectionBounds } from '#engine/identity'
import { named, nullable } from '../../platform/named-schema.ts'

const Id = Type.String({ maxLength: 80 })
const Name = Type.String({ maxLength: sectionBounds.name })
const content = {
  name: Name,
  nameEn: Name,
  matters: Type.Array(Id, { maxItems: 500 }),
  officers: Type.Array(Id, { maxItems: 200 }),
}

export const Sections = named(
  'Sections',
  Type.Object({
    edition: Type.Integer({ description: 'how often they were arranged' }),
    sections: Type.Array(Type.Object({ id: Id, ...content }), {
      description: 'the first has the matters that were given to none',
    }),
    matters: Type.Array(Type.Object({ code: Type.String(), name: Type.String(), nameEn: Type.String() })),
    officers: Type.Array(Type.Object({ id: Type.String(), name: Type.String() })),
    mine: nullable(Type.String({ description: 'the section one belongs to' })),
  }),
)
export type Sections = Static<typeof Sections>

export const Arranged = Type.Object(
  {
    edition: Type.Integer({ minimum: 0, description: 'as it was seen' }),
    sections: Type.Array(
      Type.Object(
        { id: nullable(Type.String({ maxLength: 80, description: 'null is a new one' })), ...content },
        { additionalProperties: false },
      ),
      { maxItems: sectionBounds.most },
    ),
  },
  { additionalProperties: false },
)
export type Arranged = Static<typeof Arranged>

export const Moved = Type.Object(
  {
    task: Id,
    seen: Type.String({ maxLength: 80, description: 'the section it was seen in' }),
    to: Id,
    reason: Type.String({ maxLength: 1000 }),
  },
  { additionalProperties: false },
)
export type Moved = Static<typeof Moved>
