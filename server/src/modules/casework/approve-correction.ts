import { Type } from '@sinclair/typebox'
import { ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { CaseView } from './schemas.ts'
import type { CaseworkService } from './service.ts'

export const approveCorrection = route({
  id: 'approveCorrection',
  method: 'POST',
  url: '/api/cases/:caseId/correction/approval',
  permission: 'correction.approve',
  summary: 'The joint team allows a second correction notice, with its reason (C3)',
  params: Type.Object({ caseId: Type.String({ format: 'uuid' }) }),
  body: Type.Object(
    { reason: Type.String({ minLength: 1, maxLength: 500 }) },
    { additionalProperties: false },
  ),
  reply: ref(CaseView),
  handle: ({ params, body, context }, casework: CaseworkService) =>
    casework.approveCorrection(params.caseId, body, context),
})
