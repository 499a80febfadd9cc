import { CaseParams, ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { OutgoingView } from './schemas.ts'
import type { OutgoingService } from './service.ts'

export const getOutgoing = route({
  id: 'getOutgoing',
  method: 'GET',
  url: '/api/cases/:caseId/outgoing',
  permission: 'case.read',
  summary:
    'Which documents the acts of a case cause, what the person is told, and by when everything is handed out (C8, C126), as far as the reader sees the case (C10)',
  params: CaseParams,
  reply: ref(OutgoingView),
  handle: ({ params, context }, outgoing: OutgoingService) => outgoing.view(params.caseId, context),
})
