import { Type } from '@sinclair/typebox'
import { ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { FetchedFact, FormView } from './schemas.ts'
import type { CaseworkService } from './service.ts'

export const fetchFacts = route({
  id: 'fetchFacts',
  method: 'POST',
  url: '/api/cases/:caseId/fetch',
  permission: 'case.draft',
  summary: 'Let data run: ask the registries for what the person need not bring (X1)',
  params: Type.Object({ caseId: Type.String({ format: 'uuid' }) }),
  reply: Type.Object({ fetched: Type.Array(ref(FetchedFact)), form: ref(FormView) }),
  handle: ({ params, context }, casework: CaseworkService) => casework.fetchFacts(params.caseId, context),
})
