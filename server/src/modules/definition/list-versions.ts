import { Type } from '@sinclair/typebox'
import { ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { VersionSummary } from './schemas.ts'
import type { DefinitionService } from './service.ts'

export const listVersions = route({
  id: 'listVersions',
  method: 'GET',
  url: '/api/versions',
  permission: 'definition.read',
  summary: 'Versions of one things, drafts first to last published, with what the caller may do',
  reply: Type.Object({ versions: Type.Array(ref(VersionSummary)) }),
  handle: ({ context }, definition: DefinitionService) => definition.list(context),
})
