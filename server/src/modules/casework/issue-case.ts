import { Type } from '@sinclair/typebox'
import { ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { CaseView } from './schemas.ts'
import type { CaseworkService } from './service.ts'

export const issueCase = route({
  id: 'issueCase',
  method: 'POST',
  url: '/api/cases/:caseId/issue',
  permission: 'case.issue',
  summary: 'Gather every result and make it ready to hand out together (C8)',
  params: Type.Object({ caseId: Type.String({ format: 'uuid' }) }),
  body: Type.Object({}, { additionalProperties: false }),
  reply: ref(CaseView),
  handle: ({ params, context }, casework: CaseworkService) => casework.issue(params.caseId, context),
})
