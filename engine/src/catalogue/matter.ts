import { type Static, Type } from '@sinclair/typebox'
import { oneOf } from '#engine/kernel'
import { CommitmentAllowed } from './commitment.ts'
import { codeOf, codesOf, necessities, paperForms, specialProcedures } from './words.ts'

const days = Type.Integer({ minimum: 0, maximum: 3650 })

/** Requirement: one matter asking for one material, in that department's own wording. */
export const Requirement = Type.Object(
  {
    as_named: Type.String({ minLength: 1 }),
    material: Type.String({ minLength: 1 }),
    form: oneOf(codesOf(paperForms)),
    copies: Type.Integer({ minimum: 1, maximum: 1000 }),
    necessity: oneOf(codesOf(necessities)),
    when: Type.Optional(Type.String()),
  },
  { additionalProperties: false },
)
export type Requirement = Static<typeof Requirement>

const SpecialProcedure = Type.Object(
  { type: Type.String({ minLength: 1 }), days, excluded_from_limit: Type.Boolean() },
  { additionalProperties: false },
)

const Fee = Type.Union([
  Type.Number({ minimum: 0 }),
  Type.Object(
    { amount: Type.Union([Type.Number(), Type.String()]), basis: Type.Optional(Type.String()) },
    { additionalProperties: false },
  ),
])

/** Matter 事项: one department's single item of power or service. Limits are working days; 0 is on the spot (即办). */
export const Matter = Type.Object(
  {
    code: Type.String({ minLength: 1 }),
    name: Type.String({ minLength: 1 }),
    name_en: Type.Optional(Type.String()),
    department: Type.String({ minLength: 1 }),
    type: Type.String({ minLength: 1 }),
    legal_basis: Type.Optional(
      Type.Array(
        Type.Object(
          { title: Type.String(), article: Type.Optional(Type.String()) },
          { additionalProperties: false },
        ),
      ),
    ),
    statutory_days: days,
    promised_days: days,
    counter_visits: Type.Integer({ minimum: 0, maximum: 100 }),
    result: Type.Object(
      {
        name: Type.String(),
        kind: Type.String(),
        material: Type.Optional(Type.String()),
        valid_years: Type.Optional(Type.Number({ minimum: 0 })),
      },
      { additionalProperties: false },
    ),
    prerequisites: Type.Optional(Type.Array(Type.String())),
    special_procedures: Type.Optional(Type.Array(SpecialProcedure)),
    commitment_allowed: Type.Optional(CommitmentAllowed),
    fee: Type.Optional(Fee),
    materials: Type.Array(Requirement),
    form_fields: Type.Optional(Type.Array(Type.String())),
    intermediary_services: Type.Optional(Type.Array(Type.String())),
    sources: Type.Optional(Type.Array(Type.String())),
    verified: Type.Optional(Type.String()),
    note: Type.Optional(Type.String()),
  },
  { additionalProperties: false },
)
export type Matter = Static<typeof Matter>

/** R20 Which special procedures the law leaves out of a matter's limit, by code; a word that is no code of ours as it is. */
export const excludedProcedures = (matter: Matter): string[] => [
  ...new Set(
    (matter.special_procedures ?? [])
      .filter(({ excluded_from_limit: isExcluded }) => isExcluded)
      .map(({ type }) => codeOf(specialProcedures, type) ?? type),
  ),
]

/** D7 A matter lasts its limit plus its special procedures that are excluded from the limit. Working days. */
export const excludedDays = (matter: Matter): number =>
  (matter.special_procedures ?? []).reduce(
    (sum, procedure) => sum + (procedure.excluded_from_limit ? procedure.days : 0),
    0,
  )
