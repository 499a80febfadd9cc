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
  'rows',
] as const
export const dayKinds = ['past', 'coming'] as const
export type ElementType = (typeof elementTypes)[number]

export const totalKinds = ['count', 'sum', 'min', 'max', 'some', 'every', 'join'] as const

/** D10 What is reckoned over the rows of a list and may be read by name: by questions (`reckoned`) and by rows on fields. */
export const ListTotal = Type.Object(
  {
    id: Type.String({ pattern: '^[A-Za-z_][A-Za-z0-9_]*$' }),
    name: Type.String({ minLength: 1 }),
    name_en: Type.Optional(Type.String()),
    by: oneOf(totalKinds),
    /** The column that is added up, compared or named one after the other; of sum, min, max and join. */
    column: Type.Optional(Type.String()),
    /** FEEL over the columns of one row; of some and every, and of count and join where only such rows count. */
    where: Type.Optional(Type.String()),
  },
  { additionalProperties: false },
)
export type ListTotal = Static<typeof ListTotal>

/** D10 What must be so of a list as a whole, and what the person reads where it is not. */
export const ListMust = Type.Object(
  {
    is: Type.String({ minLength: 1 }),
    told: Type.String({ minLength: 1 }),
    told_en: Type.Optional(Type.String({ minLength: 1 })),
    /** F61 What is false is told, and stops nobody. */
    doubt: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
)
export type ListMust = Static<typeof ListMust>

/** D10 Most rows of a list: what a paste may bring and a save may carry. */
export const mostRows = 500

/** D10 A list: what one row says, in columns that are elements themselves. */
export const ListShape = Type.Object(
  {
    columns: Type.Array(Type.String({ minLength: 1 }), { minItems: 1, maxItems: 20 }),
    /** The column that tells one row from another: a plate, a name. No two rows say the same there. */
    tells: Type.String({ minLength: 1 }),
    /** F60 Further columns that tell rows apart which say the same in that one: two people of one name by their identity numbers. */
    apart: Type.Optional(Type.Array(Type.String({ minLength: 1 }))),
    /** D12 Columns that stand in the list only where a form or a generated paper of the plan asks for them by name. */
    if_asked: Type.Optional(Type.Array(Type.String({ minLength: 1 }))),
    /** Columns that may stay empty. */
    optional: Type.Optional(Type.Array(Type.String({ minLength: 1 }))),
    /** Least and most rows. */
    rows: Type.Tuple([
      Type.Integer({ minimum: 0, maximum: mostRows }),
      Type.Integer({ minimum: 1, maximum: mostRows }),
    ]),
    totals: Type.Optional(Type.Array(ListTotal)),
    /** Column → the field of the form that the first row may begin with: offered, never there by itself. */
    starts: Type.Optional(Type.Record(Type.String(), Type.String({ minLength: 1 }))),
    /** What must be so of the whole list: FEEL over its totals and the fields of the form. */
    must: Type.Optional(Type.Array(ListMust)),
  },
  { additionalProperties: false },
)
export type ListShape = Static<typeof ListShape>

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
    /** F74 What somebody might write there, made up; a value the field would take. */
    example: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })),
    /** F21 Of a number: the least and the most that can be true, both possible. */
    range: Type.Optional(Type.Tuple([Type.Number(), Type.Number()])),
    /** F21 Of a date: whether it has come when the form is handed in, or is still to come; today is both. */
    day: Type.Optional(oneOf(dayKinds)),
    /** F21 Of a date: the element whose day it may not be before. */
    not_before: Type.Optional(Type.String()),
    from: Type.Optional(Type.String()),
    /** D16 A yes-or-no question: answered no, that paper is somebody else's, and its source says nothing of the person. */
    from_if: Type.Optional(Type.String()),
    /** D9 Whoever writes it is bound by it (capital, a term, a promise): never filled in by default. */
    binds: Type.Optional(Type.Boolean()),
    /** D10 Of type rows, and of no other. */
    list: Type.Optional(ListShape),
  },
  { additionalProperties: false },
)
export type DataElement = Static<typeof DataElement>
