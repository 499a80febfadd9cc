import { ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { VersionParams, VersionView } from './schemas.ts'
import type { DefinitionService } from './service.ts'

export const getVersion = route({
  id: 'getVersion',
  method: 'GET',
  url: '/api/versions/:versionId',
  permission: 'definition.read',
  summary: 'One version: the draft, what was said about it, its faults, what may happen next',
  params: VersionParams,
  reply: ref(VersionView),
  handle: ({ params, context }, definition: DefinitionService) => definition.open(params.versionId, context),
})
