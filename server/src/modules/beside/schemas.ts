import { type Static, Type } from '@sinclair/typebox'
import { named, oneOf, ref } from '../../platform/named-schema.ts'
import { said } from '../../platform/said-schema.ts'
import { DepartmentName } from '../catalogue/schemas.ts'
import { LibraryChange } from '../library/schemas.ts'

// Longer than what is taken (M7), so that whoever writes too much is told so and loses nothing.
const closed = { additionalProperties: false } as const
const Id = Type.String({ minLength: 1, maxLength: 60 })
const Words = Type.String({ maxLength: 2000 })
const words = Type.Optional(Words)

const WrittenCriterion = named(
  'WrittenCriterion',
  Type.Object(
    {
      id: Id,
      says: Words,
      says_en: words,
      basis: Type.Optional(Type.Object({ title: Words, article: words }, closed)),
    },
    closed,
  ),
)

const WrittenLine = named(
  'WrittenLine',
  Type.Object(
    {
      kind: oneOf('heading', 'text', 'field', 'table', 'signature'),
      id: Type.Optional(Id),
      name: words,
      name_en: words,
      element: Type.Optional(Id),
      wide: Type.Optional(Type.Boolean()),
      columns: Type.Optional(Type.Array(Words, { maxItems: 40 })),
      columns_en: Type.Optional(Type.Array(Words, { maxItems: 40 })),
      rows: Type.Optional(Type.Integer({ minimum: 1, maximum: 40 })),
    },
    closed,
  ),
)

const Filled = Type.Object(
  {
    id: Id,
    value: words,
    rows: Type.Optional(Type.Array(Type.Array(Words, { maxItems: 40 }), { maxItems: 200 })),
  },
  closed,
)

export const PaperBeside = named(
  'PaperBeside',
  Type.Object(
    {
      criteria: Type.Optional(Type.Array(ref(WrittenCriterion), { maxItems: 100 })),
      blank: Type.Optional(Type.Array(ref(WrittenLine), { maxItems: 200 })),
      sample: Type.Optional(
        Type.Object(
          { made_up: Type.Optional(Type.Boolean()), values: Type.Array(Filled, { maxItems: 200 }) },
          closed,
        ),
      ),
    },
    {
      ...closed,
      description: 'criteria, blank form and sample of a material as the catalogue writes them (I8)',
    },
  ),
)

const Count = Type.Integer()
const paper = {
  material: Type.String(),
  name: Type.String(),
  nameEn: Type.String(),
  askedBy: Type.Array(ref(DepartmentName)),
  mayChange: Type.Boolean({ description: 'whether the caller may change it (M6)' }),
}

export const LibraryPaperRow = named(
  'LibraryPaperRow',
  Type.Object({
    ...paper,
    criteria: Count,
    blank: Type.Integer({ description: 'lines of the blank form; 0 where none is on file' }),
    sample: Type.Boolean(),
    hints: Type.Integer({ description: 'what would be of little use of it (F35)' }),
  }),
)
export type LibraryPaperRow = Static<typeof LibraryPaperRow>

export const LibraryPaper = named(
  'LibraryPaper',
  Type.Object({
    ...paper,
    beside: ref(PaperBeside),
    hints: Type.Array(Type.Object({ part: Type.String(), said })),
    elements: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), nameEn: Type.String() }), {
      description: 'data elements a field of the blank form may be',
    }),
    changes: Type.Array(ref(LibraryChange), { description: 'what was changed of it, newest first' }),
  }),
)
export type LibraryPaper = Static<typeof LibraryPaper>
