import { Type } from '@sinclair/typebox'
import { ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { CaseView } from './schemas.ts'
import type { CaseworkService } from './service.ts'

export const withdrawCase = route({
  id: 'withdrawCase',
  method: 'POST',
  url: '/api/cases/:caseId/withdraw',
  permission: 'case.withdraw',
  summary: 'Withdraw before anything is issued',
  params: Type.Object({ caseId: Type.String({ format: 'uuid' }) }),
  body: Type.Object(
    { reason: Type.String({ minLength: 1, maxLength: 500 }) },
    { additionalProperties: false },
  ),
  reply: ref(CaseView),
  handle: ({ params, body, context }, casework: CaseworkService) =>
    casework.withdraw(params.caseId, body, context),
})
