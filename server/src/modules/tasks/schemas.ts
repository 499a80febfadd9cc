import { type Static, Type } from '@sinclair/typebox'
import { promiseOutcomes, taskStatuses } from '#engine/casework'
import { named, nullable, oneOf, ref } from '../../platform/named-schema.ts'
import { DepartmentName, Provisional } from '../catalogue/schemas.ts'

const Code = Type.String()
export const When = Type.String({ description: 'ISO 8601 instant' })
export const Day = Type.String({ description: 'YYYY-MM-DD' })
export const Light = oneOf('green', 'amber', 'red', 'overdue')

/** A special procedure of the law, in both languages (R20). */
const Procedure = Type.Object({ code: Code, zh: Type.String(), en: Type.String() })

/** C94 How much longer a limit is, in its unit. */
export const Extension = nullable(Type.Object({ days: Type.Integer(), reason: Type.String(), at: When }))

const clock = {
  startedAt: nullable(When),
  promisedDays: Type.Integer({ description: 'of this case: a matter on a promise has its own (C97)' }),
  statutoryDays: Type.Integer(),
  expectedBy: nullable(Day),
  dueOn: nullable(Day),
  statutoryDueOn: nullable(Day),
  remaining: nullable(Type.Integer()),
  light: nullable(Light),
  provisional: Provisional,
  /** C92 Where the clock stands: until when, as far as anybody knows. */
  pausedUntil: nullable(Day),
  pauses: Type.Array(
    Type.Object({
      // Null where days were left out by themselves.
      procedure: nullable(Procedure),
      basis: Type.String(),
      from: Day,
      until: nullable(Day),
      reason: nullable(Type.String()),
    }),
  ),
  pausedDays: Type.Integer({ description: 'working days that do not count (K4)' }),
  extension: Extension,
  procedures: Type.Array(Procedure, { description: 'what the clock may stand for' }),
}

/** C97 What the person promises where the law lets them be decided on first; `chosen` where they did. */
const Commitment = Type.Object({
  ...{ basis: Type.String(), conditions: Type.String(), conditionsEn: Type.String() },
  chosen: Type.Boolean(),
  check: nullable(
    Type.Object({
      outcome: oneOf(...promiseOutcomes),
      ...{ at: When, curedAt: nullable(When), revokedAt: nullable(When) },
      restored: Type.Optional(Type.Object({ at: When, reason: Type.String() })),
    }),
  ),
  checkDueOn: nullable(Day),
  /** C136 Of a draft: closed for whoever promises in it, since when. */
  closed: nullable(
    Type.Object({
      on: Day,
      caseId: nullable(
        Type.String({ description: 'where the reader may read why; null where it is not their own case' }),
      ),
    }),
  ),
})

export const CaseTask = named(
  'CaseTask',
  Type.Object({
    matter: Code,
    name: Type.String(),
    nameEn: Type.String(),
    department: ref(DepartmentName),
    // C54 The row of a list, with what tells it; null where the matter is for the whole case.
    row: nullable(Type.Object({ row: Type.String(), told: Type.String() })),
    status: oneOf(...taskStatuses),
    waitsFor: Type.Array(Type.Object({ matter: Code, name: Type.String(), nameEn: Type.String() })),
    /** C120 What the person has to bring before it begins, by name; when they were told that it is wanted now. */
    waitsForLater: Type.Array(
      Type.Object({
        ...{ kind: oneOf('paper', 'field'), id: Code, name: Type.String(), nameEn: Type.String() },
        asked: Type.Array(When),
      }),
    ),
    ...clock,
    decidedAt: nullable(When),
    outcomeReason: nullable(Type.String()),
    basis: nullable(Type.String()),
    result: nullable(
      Type.Object({
        name: Type.String(),
        nameEn: Type.String(),
        number: Type.String(),
        validUntil: nullable(Day),
      }),
    ),
    legalBasis: Type.Array(Type.Object({ title: Type.String(), article: Type.Optional(Type.String()) })),
    commitment: nullable(Commitment),
    transfers: Type.Array(
      Type.Object({ from: ref(DepartmentName), to: ref(DepartmentName), token: Type.Integer(), at: When }),
      { description: 'the departments it went through; the last token is the one an order names (C103)' },
    ),
  }),
)
export type CaseTask = Static<typeof CaseTask>
