import { Type } from '@sinclair/typebox'
import { ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { Receipt } from './schemas.ts'
import type { CaseworkService } from './service.ts'

export const getReceipt = route({
  id: 'getReceipt',
  method: 'GET',
  url: '/api/cases/:caseId/receipt',
  permission: 'case.read',
  summary: 'The receipt of a submission',
  params: Type.Object({ caseId: Type.String({ format: 'uuid' }) }),
  reply: ref(Receipt),
  handle: ({ params, context }, casework: CaseworkService) => casework.receipt(params.caseId, context),
})
