import { type Static, Type } from '@sinclair/typebox'
import { named, nullable, ref } from '../../platform/named-schema.ts'
import { DepartmentName } from '../catalogue/schemas.ts'
import { DraftQuestion } from './schemas.ts'

const Text = Type.String()
const Count = Type.Integer()

/** A matter of the library as a draft may choose it. */
export const MatterChoice = named(
  'MatterChoice',
  Type.Object({
    code: Text,
    name: Text,
    nameEn: Text,
    department: ref(DepartmentName),
    type: Text,
    result: nullable(Text),
    promisedDays: Count,
    materials: Count,
    prerequisites: Type.Array(Text, { description: 'matters of which one must come before' }),
    papers: Type.Array(
      Type.Object({
        material: Type.Optional(Text),
        name: Text,
        nameEn: Text,
        when: Type.Optional(Type.String({ description: 'the condition of the department’s list' })),
      }),
      { description: 'what it asks for; without `material` where nobody has settled which paper it is' },
    ),
    lists: Type.Array(Text, { description: 'lists its form asks for' }),
    things: Type.Array(Text, { description: 'names of the one things that have it' }),
  }),
)

const Named = { name: Text, nameEn: Text }

/** D10, D13 A list of the library: what a draft may read of it, and what it says itself for every one thing. */
export const ListChoice = named(
  'ListChoice',
  Type.Object({
    id: Text,
    ...Named,
    columns: Type.Array(DraftQuestion, { description: 'columns a row condition can compare' }),
    totals: Type.Array(
      Type.Object({
        id: Text,
        ...Named,
        answers: nullable(
          Type.Unsafe<'boolean' | 'number'>(
            Type.Union([Type.Literal('boolean'), Type.Literal('number')], {
              description: 'the kind of question it can answer; null where it can answer none',
            }),
          ),
        ),
      }),
    ),
    rows: Type.Tuple([Count, Count]),
    tells: Type.Object(Named),
    starts: Type.Array(Type.Object({ column: Type.Object(Named), from: Type.Object(Named) })),
    ifAsked: Type.Array(Type.Object(Named)),
    must: Type.Array(Type.Object({ zh: Text, en: Text, doubt: Type.Boolean() })),
  }),
)

/** A question asked already, as most one things ask it: the same id means the same fact in every condition of the library. */
export const QuestionChoice = named('QuestionChoice', Type.Object({ question: DraftQuestion, things: Count }))

export const DraftChoices = named(
  'DraftChoices',
  Type.Object({
    departments: Type.Array(ref(DepartmentName)),
    audiences: Type.Array(Text),
    matters: Type.Array(ref(MatterChoice)),
    questions: Type.Array(ref(QuestionChoice)),
    lists: Type.Array(ref(ListChoice)),
  }),
)

export type MatterChoice = Static<typeof MatterChoice>
export type ListChoice = Static<typeof ListChoice>
export type QuestionChoice = Static<typeof QuestionChoice>
export type DraftChoices = Static<typeof DraftChoices>
