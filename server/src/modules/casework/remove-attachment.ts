import { Type } from '@sinclair/typebox'
import { ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { CaseView } from './schemas.ts'
import type { CaseworkService } from './service.ts'

export const removeAttachment = route({
  id: 'removeAttachment',
  method: 'DELETE',
  url: '/api/cases/:caseId/attachments/:attachmentId',
  permission: 'case.draft',
  summary: 'Take a file back before handing in',
  params: Type.Object({
    caseId: Type.String({ format: 'uuid' }),
    attachmentId: Type.String({ format: 'uuid' }),
  }),
  reply: ref(CaseView),
  handle: ({ params, context }, casework: CaseworkService) =>
    casework.removeAttachment(params.caseId, params.attachmentId, context),
})
