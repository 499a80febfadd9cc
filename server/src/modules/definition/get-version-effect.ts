import { ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { VersionEffect } from './effect-schemas.ts'
import { VersionParams } from './schemas.ts'
import type { DefinitionService } from './service.ts'

export const getVersionEffect = route({
  id: 'getVersionEffect',
  method: 'GET',
  url: '/api/versions/:versionId/effect',
  permission: 'definition.read',
  summary: 'What a draft does over its whole scenario space and over past cases',
  params: VersionParams,
  reply: ref(VersionEffect),
  handle: ({ params }, definition: DefinitionService) => definition.effect(params.versionId),
})
