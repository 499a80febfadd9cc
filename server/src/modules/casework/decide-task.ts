import { Type } from '@sinclair/typebox'
import { oneOf, ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { CaseView } from './schemas.ts'
import type { CaseworkService } from './service.ts'

export const decideTask = route({
  id: 'decideTask',
  method: 'POST',
  url: '/api/cases/:caseId/tasks/:matter/decision',
  permission: 'task.decide',
  summary: 'Grant or deny one matter; the next tasks start by themselves',
  params: Type.Object({ caseId: Type.String({ format: 'uuid' }), matter: Type.String() }),
  body: Type.Object(
    {
      outcome: oneOf('granted', 'denied'),
      reason: Type.Optional(Type.String({ maxLength: 1000 })),
      basis: Type.Optional(Type.String({ maxLength: 300 })),
      resultNumber: Type.Optional(Type.String({ maxLength: 60 })),
      validUntil: Type.Optional(Type.String({ format: 'date' })),
    },
    { additionalProperties: false },
  ),
  reply: ref(CaseView),
  handle: ({ params, body, context }, casework: CaseworkService) =>
    casework.decideTask(params.caseId, { matter: params.matter, ...body }, context),
})
