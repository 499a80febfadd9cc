import { Type } from '@sinclair/typebox'
import { route } from '../../platform/route.ts'
import type { CaseworkService } from './service.ts'

export const findCase = route({
  id: 'findCase',
  method: 'GET',
  url: '/api/cases',
  permission: 'queue.read',
  summary: 'Find a case by its query code',
  query: Type.Object({ queryCode: Type.String({ maxLength: 40 }) }),
  reply: Type.Object({ caseId: Type.String() }),
  handle: ({ query, context }, casework: CaseworkService) => casework.find(query.queryCode, context),
})
