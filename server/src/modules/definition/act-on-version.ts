import { ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { VersionOrders, VersionParams, VersionView } from './schemas.ts'
import type { DefinitionService } from './service.ts'

export const actOnVersion = route({
  id: 'actOnVersion',
  method: 'POST',
  url: '/api/versions/:versionId/acts',
  permission: 'definition.act',
  summary: 'Take the next step of a version: one of its acts (V1–V17)',
  params: VersionParams,
  body: VersionOrders,
  reply: ref(VersionView),
  handle: ({ params, body, context }, definition: DefinitionService) =>
    definition.act(params.versionId, body, context),
})
