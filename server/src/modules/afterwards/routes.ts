import { CaseParams, ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { AfterwardsView } from './schemas.ts'
import type { AfterwardsService } from './service.ts'

export const getAfterwards = route({
  id: 'getAfterwards',
  method: 'GET',
  url: '/api/cases/:caseId/afterwards',
  permission: 'case.read',
  summary:
    'What of a case gets its value after hand-in: the records of site visits, and what the person is asked when it can be known (C84, C86)',
  params: CaseParams,
  reply: ref(AfterwardsView),
  handle: ({ params, context }, afterwards: AfterwardsService) => afterwards.view(params.caseId, context),
})
