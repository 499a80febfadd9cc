import { ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { OpenDraft } from './comment-schemas.ts'
import { VersionParams } from './schemas.ts'
import type { DefinitionService } from './service.ts'

export const getOpenDraft = route({
  id: 'getOpenDraft',
  method: 'GET',
  url: '/api/open-drafts/:versionId',
  permission: 'public',
  summary: 'A draft that is open for public comment, with what was said and answered',
  params: VersionParams,
  reply: ref(OpenDraft),
  handle: ({ params, context }, definition: DefinitionService) =>
    definition.openDraft(params.versionId, context),
})
