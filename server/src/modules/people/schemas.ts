import { type Static, Type } from '@sinclair/typebox'
import { caseStatuses } from '#engine/casework'
import { named, nullable, oneOf } from '../../platform/named-schema.ts'

export const CounterRow = named(
  'CounterRow',
  Type.Object({
    caseId: Type.String(),
    queryCode: nullable(Type.String()),
    thing: Type.Object({ code: Type.String(), name: Type.String(), nameEn: Type.String() }),
    applicantName: Type.String({ description: 'whole: the clerk faces the person (C22)' }),
    numberEnd: Type.String(),
    phoneEnd: Type.String(),
    status: oneOf(...caseStatuses),
    since: Type.String({ description: 'when it was handed in, a draft when it was begun' }),
    keeper: nullable(Type.String({ description: 'the clerk who began it' })),
    own: Type.Boolean(),
    atCounter: Type.Boolean({ description: 'of a person without an account: a clerk goes on with it (C21)' }),
  }),
)
export type CounterRow = Static<typeof CounterRow>
