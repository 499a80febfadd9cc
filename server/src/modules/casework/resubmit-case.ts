import { Type } from '@sinclair/typebox'
import { ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { CaseView } from './schemas.ts'
import type { CaseworkService } from './service.ts'

export const resubmitCase = route({
  id: 'resubmitCase',
  method: 'POST',
  url: '/api/cases/:caseId/resubmit',
  permission: 'case.draft',
  summary: 'Hand in what a correction asked for',
  params: Type.Object({ caseId: Type.String({ format: 'uuid' }) }),
  body: Type.Object({ revision: Type.Integer() }, { additionalProperties: false }),
  reply: ref(CaseView),
  handle: ({ params, body, context }, casework: CaseworkService) =>
    casework.resubmit(params.caseId, body, context),
})
