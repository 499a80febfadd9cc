import { type Static, Type } from '@sinclair/typebox'
import { oneOf } from '#engine/kernel'

export const elementTypes = [
  'string',
  'number',
  'integer',
  'date',
  'boolean',
  'enum',
  'address',
  'person',
  'id_number',
  'uscc',
  'phone',
  'file',
] as const
export const dayKinds = ['past', 'coming'] as const
export type ElementType = (typeof elementTypes)[number]

/** DataElement 数据元: a canonical field of a form. `from` is the material whose data can fill it. */
export const DataElement = Type.Object(
  {
    id: Type.String({ minLength: 1 }),
    name: Type.String({ minLength: 1 }),
    name_en: Type.Optional(Type.String()),
    type: oneOf(elementTypes),
    options: Type.Optional(Type.Array(Type.String())),
    /** The options in English, one for each in the same order. */
    options_en: Type.Optional(Type.Array(Type.String({ minLength: 1 }))),
    unit: Type.Optional(Type.String()),
    /** F21 Of a number: the least and the most that can be true, both possible. */
    range: Type.Optional(Type.Tuple([Type.Number(), Type.Number()])),
    /** F21 Of a date: whether it has come when the form is handed in, or is still to come; today is both. */
    day: Type.Optional(oneOf(dayKinds)),
    /** F21 Of a date: the element whose day it may not be before. */
    not_before: Type.Optional(Type.String()),
    from: Type.Optional(Type.String()),
    /** D9 Whoever writes it is bound by it (capital, a term, a promise): never filled in by default. */
    binds: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
)
export type DataElement = Static<typeof DataElement>
