import { ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { DraftChoices } from './choice-schemas.ts'
import type { DefinitionService } from './service.ts'

export const listDraftChoices = route({
  id: 'listDraftChoices',
  method: 'GET',
  url: '/api/draft-choices',
  permission: 'definition.read',
  summary: 'What a draft may be made of: matters of the library, questions asked elsewhere, words in use',
  reply: ref(DraftChoices),
  handle: (_request, definition: DefinitionService) => definition.choices(),
})
