import { Type } from '@sinclair/typebox'
import { ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { EventView, VersionParams } from './schemas.ts'
import type { DefinitionService } from './service.ts'

export const listVersionEvents = route({
  id: 'listVersionEvents',
  method: 'GET',
  url: '/api/versions/:versionId/events',
  permission: 'definition.read',
  summary: 'What happened to a version, the newest first, each as a sentence (V12)',
  params: VersionParams,
  reply: Type.Object({ events: Type.Array(ref(EventView)) }),
  handle: ({ params }, definition: DefinitionService) => definition.events(params.versionId),
})
