import { ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { LedgerView } from './effect-schemas.ts'
import { VersionParams } from './schemas.ts'
import type { DefinitionService } from './service.ts'

export const getCutLedger = route({
  id: 'getCutLedger',
  method: 'GET',
  url: '/api/versions/:versionId/ledger',
  permission: 'definition.read',
  summary: 'Every cut of a draft over all scenarios, and cuts worth a look (D5)',
  params: VersionParams,
  reply: ref(LedgerView),
  handle: ({ params }, definition: DefinitionService) => definition.ledger(params.versionId),
})
