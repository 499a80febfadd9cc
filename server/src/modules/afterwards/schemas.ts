import { type Static, Type } from '@sinclair/typebox'
import type { FormField as Field } from '#modules/casework'
import { named, nullable, oneOf, ref } from '../../platform/named-schema.ts'
import { DepartmentName } from '../catalogue/schemas.ts'

/** A field of the form, as the form shows it. */
const FormField = Type.Unsafe<Field>({ $ref: 'FormField#' })

const When = Type.String({ format: 'date-time' })
const Day = Type.String({ format: 'date' })

const SiteRecord = named(
  'SiteRecord',
  Type.Object({
    on: Type.String({ ...Day, description: 'the day of the visit' }),
    at: Type.String({ ...When, description: 'when it was recorded' }),
    by: Type.String({ description: 'who recorded it' }),
    reason: nullable(Type.String({ description: 'why it was recorded again' })),
    fields: Type.Array(FormField, { description: 'what was recorded, as it was' }),
  }),
)

const Matter = Type.Object({
  matter: Type.String(),
  name: Type.String(),
  nameEn: Type.String(),
  department: ref(DepartmentName),
})

const SiteVisit = named(
  'SiteVisit',
  Type.Object({
    ...Matter.properties,
    status: oneOf('ahead', 'open', 'recorded', 'ended'),
    mayRecord: Type.Boolean({ description: 'record_site is open to the reader now' }),
    fields: Type.Array(FormField, { description: 'what its inspector records, as it stands' }),
    records: Type.Array(ref(SiteRecord), { description: 'the newest last; those before it stay' }),
  }),
)

const LaterField = Type.Object({
  field: FormField,
  matters: Type.Array(Matter, { description: 'it is asked when the first of these starts' }),
  status: oneOf('ahead', 'open', 'answered', 'ended'),
  isRequired: Type.Boolean({ description: 'a grant without it needs a reason (C85)' }),
})

export const AfterwardsView = named(
  'AfterwardsView',
  Type.Object({
    caseId: Type.String(),
    version: Type.Integer(),
    today: Day,
    where: Type.String({ description: 'the address of the business, where the form says one' }),
    visits: Type.Array(ref(SiteVisit)),
    later: Type.Object({
      fields: Type.Array(LaterField),
      mayAnswer: Type.Boolean(),
      asks: nullable(
        Type.Object(
          { open: Type.Integer(), since: When, isOverdue: Type.Boolean() },
          {
            description:
              'how many are asked now and not answered, since when, and whether for more than three working days',
          },
        ),
      ),
    }),
    missing: Type.Array(
      Type.Object({
        matter: Type.String(),
        fields: Type.Array(
          Type.Object({
            element: Type.String(),
            kind: oneOf('on_site', 'later'),
            name: Type.String(),
            nameEn: Type.String(),
          }),
        ),
      }),
      { description: 'parts that run, with what a grant would be asked about (C85)' },
    ),
  }),
)

export type AfterwardsView = Static<typeof AfterwardsView>
export type SiteVisit = Static<typeof SiteVisit>
export type AskedField = Field
