import { Type } from '@sinclair/typebox'
import { ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { CaseView } from './schemas.ts'
import type { CaseworkService } from './service.ts'

export const disputeFact = route({
  id: 'disputeFact',
  method: 'POST',
  url: '/api/cases/:caseId/disputes',
  permission: 'case.draft',
  summary: 'Dispute a fetched fact; the person’s own version counts and the source is told (R08)',
  params: Type.Object({ caseId: Type.String({ format: 'uuid' }) }),
  body: Type.Object(
    { requestId: Type.String({ format: 'uuid' }), reason: Type.String({ minLength: 1, maxLength: 500 }) },
    { additionalProperties: false },
  ),
  reply: ref(CaseView),
  handle: ({ params, body, context }, casework: CaseworkService) =>
    casework.disputeFact(params.caseId, body, context),
})
