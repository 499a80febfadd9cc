import { type Static, Type } from '@sinclair/typebox'
import { named, nullable, oneOf, ref } from '../../platform/named-schema.ts'
import { DepartmentName } from '../catalogue/schemas.ts'

const Count = Type.Integer()

export const LibraryDepartment = named(
  'LibraryDepartment',
  Type.Object({
    department: ref(DepartmentName),
    matters: Count,
    rows: Count,
    unsettled: Type.Integer({ description: 'rows whose canonical material the joint team has not settled' }),
  }),
)
export type LibraryDepartment = Static<typeof LibraryDepartment>

const LibraryRequirement = named(
  'LibraryRequirement',
  Type.Object({
    asNamed: Type.String(),
    material: nullable(Type.Object({ id: Type.String(), name: Type.String(), nameEn: Type.String() })),
    form: Type.String(),
    copies: Count,
    necessity: Type.String(),
    when: nullable(Type.String()),
  }),
)

export const LibraryMatter = named(
  'LibraryMatter',
  Type.Object({
    code: Type.String(),
    name: Type.String(),
    nameEn: Type.String(),
    type: Type.String(),
    statutoryDays: Count,
    promisedDays: Count,
    visits: nullable(Count),
    result: nullable(Type.String()),
    commitment: nullable(
      Type.Object(
        {
          ...{ basis: Type.String(), conditions: Type.String(), conditionsEn: Type.String() },
          verified: oneOf('sourced', 'recalled'),
          things: nullable(Type.Array(Type.String(), { description: 'only in these; null in all' })),
        },
        { description: 'that it may be decided on a promise (D17)' },
      ),
    ),
    things: Type.Array(Type.Object({ code: Type.String(), name: Type.String(), nameEn: Type.String() })),
    rows: Type.Array(ref(LibraryRequirement)),
  }),
)
export type LibraryMatter = Static<typeof LibraryMatter>

export const LibraryChange = named(
  'LibraryChange',
  Type.Object({
    changeId: Type.String(),
    at: Type.String(),
    byName: Type.String(),
    kind: Type.String(),
    department: nullable(Type.String()),
    zh: Type.String(),
    en: Type.String(),
    undoneBy: nullable(Type.String()),
    undoneAt: nullable(Type.String()),
  }),
)
