import { Type } from '@sinclair/typebox'
import { ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { CaseView } from './schemas.ts'
import type { CaseworkService } from './service.ts'

export const recordVisit = route({
  id: 'recordVisit',
  method: 'POST',
  url: '/api/cases/:caseId/visits',
  permission: 'visit.record',
  summary: 'Count one trip the person had to make',
  params: Type.Object({ caseId: Type.String({ format: 'uuid' }) }),
  body: Type.Object(
    {
      where: Type.String({ minLength: 1, maxLength: 100 }),
      why: Type.String({ minLength: 1, maxLength: 200 }),
    },
    { additionalProperties: false },
  ),
  reply: ref(CaseView),
  handle: ({ params, body, context }, casework: CaseworkService) =>
    casework.recordVisit(params.caseId, body, context),
})
