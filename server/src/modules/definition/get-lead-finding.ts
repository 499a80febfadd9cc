import { ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { LeadView } from './effect-schemas.ts'
import { VersionParams } from './schemas.ts'
import type { DefinitionService } from './service.ts'

export const getLeadFinding = route({
  id: 'getLeadFinding',
  method: 'GET',
  url: '/api/versions/:versionId/lead',
  permission: 'definition.read',
  summary: 'Which department would lead, and the evidence (D1)',
  params: VersionParams,
  reply: ref(LeadView),
  handle: ({ params }, definition: DefinitionService) => definition.lead(params.versionId),
})
