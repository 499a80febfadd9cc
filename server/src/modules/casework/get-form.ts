import { Type } from '@sinclair/typebox'
import { ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { FormView } from './schemas.ts'
import type { CaseworkService } from './service.ts'

export const getForm = route({
  id: 'getForm',
  method: 'GET',
  url: '/api/cases/:caseId/form',
  permission: 'case.read',
  summary: 'The one form with its values and where each came from',
  params: Type.Object({ caseId: Type.String({ format: 'uuid' }) }),
  reply: ref(FormView),
  handle: ({ params, context }, casework: CaseworkService) => casework.form(params.caseId, context),
})
