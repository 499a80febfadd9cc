import { Type } from '@sinclair/typebox'
import { ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { TimelineEntry } from './list-schemas.ts'
import type { CaseworkService } from './service.ts'

export const getTimeline = route({
  id: 'getTimeline',
  method: 'GET',
  url: '/api/cases/:caseId/timeline',
  permission: 'case.read',
  summary: 'What happened, in sentences',
  params: Type.Object({ caseId: Type.String({ format: 'uuid' }) }),
  reply: Type.Object({
    entries: Type.Array(ref(TimelineEntry)),
    lookedAt: Type.Array(Type.Object({ at: Type.String(), name: Type.String(), role: Type.String() })),
  }),
  handle: ({ params, context }, casework: CaseworkService) => casework.timeline(params.caseId, context),
})
