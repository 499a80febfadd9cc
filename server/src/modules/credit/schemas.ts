import { type Static, Type } from '@sinclair/typebox'
import { named, nullable, ref } from '../../platform/named-schema.ts'
import { DepartmentName } from '../catalogue/schemas.ts'

const text = Type.String()
const Day = Type.String({ format: 'date' })
const nameOf = { name: text, nameEn: text }

export const ClosedPromiseRow = named(
  'ClosedPromiseRow',
  Type.Object({
    ...{ caseId: text, queryCode: nullable(text), matter: text, ...nameOf },
    thing: Type.Object({ code: text, ...nameOf }),
    department: ref(DepartmentName),
    applicant: Type.String({ description: 'masked, as lists show it' }),
    ...{ on: Day, reason: text },
    restored: nullable(Type.Object({ on: Day, reason: text })),
  }),
)
export type ClosedPromiseRow = Static<typeof ClosedPromiseRow>

/** Where a page goes on: moment, case and matter of the last line before it. */
export const place = '^[^|]{20,40}\\|[0-9a-f-]{36}\\|[^|]{1,100}$'
