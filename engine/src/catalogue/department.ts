import { type Static, Type } from '@sinclair/typebox'

/** Department 部门: who decides a matter. */
export const Department = Type.Object(
  {
    id: Type.String({ minLength: 1 }),
    name: Type.String({ minLength: 1 }),
    name_en: Type.Optional(Type.String()),
    sections: Type.Optional(Type.Array(Type.String())),
  },
  { additionalProperties: false },
)
export type Department = Static<typeof Department>
