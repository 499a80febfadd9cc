import { Type } from '@sinclair/typebox'
import { ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { OpenDraftSummary } from './comment-schemas.ts'
import type { DefinitionService } from './service.ts'

export const listOpenDrafts = route({
  id: 'listOpenDrafts',
  method: 'GET',
  url: '/api/open-drafts',
  permission: 'public',
  summary: 'Versions that are open for public comment (R03)',
  reply: Type.Object({ drafts: Type.Array(ref(OpenDraftSummary)) }),
  handle: (_input, definition: DefinitionService) => definition.listOpenDrafts(),
})
