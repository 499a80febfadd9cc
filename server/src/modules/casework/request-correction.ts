import { Type } from '@sinclair/typebox'
import { ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { CaseView } from './schemas.ts'
import type { CaseworkService } from './service.ts'

export const requestCorrection = route({
  id: 'requestCorrection',
  method: 'POST',
  url: '/api/cases/:caseId/correction',
  permission: 'case.accept',
  summary: 'One merged correction notice for all departments (C3)',
  params: Type.Object({ caseId: Type.String({ format: 'uuid' }) }),
  body: Type.Object(
    {
      items: Type.Array(
        Type.Object(
          {
            material: Type.Optional(Type.String()),
            name: Type.String({ minLength: 1, maxLength: 200 }),
            wrong: Type.String({ minLength: 1, maxLength: 500 }),
            cure: Type.String({ minLength: 1, maxLength: 500 }),
          },
          { additionalProperties: false },
        ),
        { minItems: 1 },
      ),
      deadline: Type.Optional(Type.String({ format: 'date' })),
    },
    { additionalProperties: false },
  ),
  reply: ref(CaseView),
  handle: ({ params, body, context }, casework: CaseworkService) =>
    casework.requestCorrection(params.caseId, body, context),
})
