import { Type } from '@sinclair/typebox'
import { ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { VersionEditor, VersionParams } from './schemas.ts'
import type { DefinitionService } from './service.ts'

export const showPresence = route({
  id: 'showPresence',
  method: 'POST',
  url: '/api/versions/:versionId/presence',
  permission: 'definition.edit',
  summary: 'Say which part of a draft the caller has open (empty = leaving), and hear who else is there',
  params: VersionParams,
  body: Type.Object({ section: Type.String({ maxLength: 40 }) }, { additionalProperties: false }),
  reply: Type.Object({ editors: Type.Array(ref(VersionEditor)) }),
  handle: ({ params, body, context }, definition: DefinitionService) =>
    definition.present(params.versionId, body.section, context),
})
