import { Type } from '@sinclair/typebox'
import { ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { CaseView } from './schemas.ts'
import type { CaseworkService } from './service.ts'

export const refuseCase = route({
  id: 'refuseCase',
  method: 'POST',
  url: '/api/cases/:caseId/refuse',
  permission: 'case.accept',
  summary: 'Refuse acceptance with reasons and, if it is another office’s matter, its name',
  params: Type.Object({ caseId: Type.String({ format: 'uuid' }) }),
  body: Type.Object(
    {
      reason: Type.String({ minLength: 1, maxLength: 1000 }),
      rightOffice: Type.Optional(Type.String({ maxLength: 100 })),
    },
    { additionalProperties: false },
  ),
  reply: ref(CaseView),
  handle: ({ params, body, context }, casework: CaseworkService) =>
    casework.refuse(params.caseId, body, context),
})
