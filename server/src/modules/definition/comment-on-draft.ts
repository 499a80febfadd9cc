import { Type } from '@sinclair/typebox'
import { ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { PublicComment } from './comment-schemas.ts'
import { VersionParams } from './schemas.ts'
import type { DefinitionService } from './service.ts'

export const commentOnDraft = route({
  id: 'commentOnDraft',
  method: 'POST',
  url: '/api/open-drafts/:versionId/comments',
  permission: 'public',
  perAddress: { most: 20, every: '1 day' },
  summary: 'Say something about a draft that is open for comment; a name is not needed (R03)',
  params: VersionParams,
  body: Type.Object(
    {
      row: Type.String({ maxLength: 200 }),
      text: Type.String({ maxLength: 2000 }),
      name: Type.String({ maxLength: 40 }),
    },
    { additionalProperties: false },
  ),
  reply: ref(PublicComment),
  handle: ({ params, body, context }, definition: DefinitionService) =>
    definition.comment(params.versionId, body, context),
})
