import { Type } from '@sinclair/typebox'
import { ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { CaseView } from './schemas.ts'
import type { CaseworkService } from './service.ts'

export const getCase = route({
  id: 'getCase',
  method: 'GET',
  url: '/api/cases/:caseId',
  permission: 'case.read',
  summary: 'One case, cut to what the reader may see (C10)',
  params: Type.Object({ caseId: Type.String({ format: 'uuid' }) }),
  reply: ref(CaseView),
  handle: ({ params, context }, casework: CaseworkService) => casework.view(params.caseId, context),
})
