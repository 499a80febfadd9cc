import { Type } from '@sinclair/typebox'
import { ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { CaseView } from './schemas.ts'
import type { CaseworkService } from './service.ts'

export const acceptCase = route({
  id: 'acceptCase',
  method: 'POST',
  url: '/api/cases/:caseId/accept',
  permission: 'case.accept',
  summary: 'Accept: every task that waits for nothing goes to its department at once (C4)',
  params: Type.Object({ caseId: Type.String({ format: 'uuid' }) }),
  body: Type.Object({}, { additionalProperties: false }),
  reply: ref(CaseView),
  handle: ({ params, context }, casework: CaseworkService) => casework.accept(params.caseId, context),
})
