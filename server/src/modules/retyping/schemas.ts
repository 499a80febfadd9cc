import { type Static, Type } from '@sinclair/typebox'
import { OtherSystemSchema } from '#engine/casework'
import { named, nullable, ref } from '../../platform/named-schema.ts'
import { DepartmentName } from '../catalogue/schemas.ts'

const Named = { name: Type.String(), nameEn: Type.String() }
const Month = Type.String({ pattern: '^\\d{4}-(0[1-9]|1[0-2])$', description: 'YYYY-MM' })

/** How a matter is typed again, as a person sets it and as it is read. */
const Settable = Type.Omit(OtherSystemSchema, ['matter'])
const System = named('OtherSystem', Settable)

export const SystemLine = named(
  'OtherSystemLine',
  Type.Object({
    ...{ matter: Type.String(), ...Named, department: ref(DepartmentName) },
    system: nullable(Type.String({ description: 'what it is called; null where the matter is typed once' })),
  }),
)

export const SystemPage = named(
  'OtherSystemPage',
  Type.Object({
    ...{ matter: Type.String(), ...Named, department: ref(DepartmentName) },
    revision: Type.Integer({ description: 'what a change names as seen; 0 where none was set' }),
    system: nullable(ref(System)),
    form: Type.Array(
      Type.Object({
        ...{ element: Type.String(), ...Named },
        columns: Type.Array(Type.Object({ element: Type.String(), ...Named })),
      }),
      { description: 'what the form of the matter asks; of a list, its columns' },
    ),
  }),
)

export const SystemChange = Type.Object(
  { revision: Type.Integer({ minimum: 0 }), system: nullable(Settable) },
  { additionalProperties: false },
)

export const RetypingView = named(
  'RetypingView',
  Type.Object({
    caseId: Type.String(),
    version: Type.Integer(),
    parts: Type.Array(
      Type.Object({
        ...{ matter: Type.String(), ...Named, system: Type.String() },
        number: Settable.properties.number,
        values: Type.Array(
          Type.Object({
            label: Type.String(),
            value: nullable(Type.String({ description: 'null: not for the reader to see (C10)' })),
          }),
        ),
        mayEnter: Type.Boolean(),
        entered: Type.Array(
          Type.Object({
            ...{ number: Type.String(), at: Type.String({ format: 'date-time' }), by: Type.String() },
            minutes: Type.Integer(),
          }),
          { description: 'the newest last' },
        ),
      }),
    ),
  }),
)

export const RankQuery = Type.Object({ month: Type.Optional(Month) })
export const SystemRanks = named(
  'SystemRanks',
  Type.Object({
    month: Type.String(),
    rows: Type.Array(
      Type.Object({
        system: Type.String(),
        department: ref(DepartmentName),
        matters: Type.Array(Type.Object({ matter: Type.String(), ...Named })),
        cases: Type.Integer(),
        median: Type.Number({ description: 'minutes a case, the middle of all' }),
        saves: Type.Integer({ description: 'cases × median: minutes a link would save in the month' }),
      }),
    ),
  }),
)

export type SystemPage = Static<typeof SystemPage>
export type SystemLine = Static<typeof SystemLine>
export type SystemChange = Static<typeof SystemChange>
export type RetypingView = Static<typeof RetypingView>
export type SystemRanks = Static<typeof SystemRanks>
