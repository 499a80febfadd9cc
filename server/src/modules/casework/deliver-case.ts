import { Type } from '@sinclair/typebox'
import { oneOf, ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { CaseView } from './schemas.ts'
import type { CaseworkService } from './service.ts'

export const deliverCase = route({
  id: 'deliverCase',
  method: 'POST',
  url: '/api/cases/:caseId/deliver',
  permission: 'case.deliver',
  summary: 'Record courier or counter pick-up; completes the case',
  params: Type.Object({ caseId: Type.String({ format: 'uuid' }) }),
  body: Type.Object(
    {
      method: oneOf('courier', 'counter', 'electronic'),
      courierCompany: Type.Optional(Type.String({ maxLength: 40 })),
      courierNumber: Type.Optional(Type.String({ maxLength: 40 })),
      collector: Type.Optional(Type.String({ maxLength: 40 })),
    },
    { additionalProperties: false },
  ),
  reply: ref(CaseView),
  handle: ({ params, body, context }, casework: CaseworkService) =>
    casework.deliver(params.caseId, body, context),
})
