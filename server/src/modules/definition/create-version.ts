import { Type } from '@sinclair/typebox'
import { route } from '../../platform/route.ts'
import type { DefinitionService } from './service.ts'

export const createVersion = route({
  id: 'createVersion',
  method: 'POST',
  url: '/api/versions',
  permission: 'definition.edit',
  summary: 'Begin a version: empty, or as a copy of what is published (V13)',
  body: Type.Object(
    {
      thing: Type.String({ maxLength: 60 }),
      name: Type.Optional(Type.String({ maxLength: 60 })),
      fromPublished: Type.Optional(Type.Boolean()),
    },
    { additionalProperties: false },
  ),
  reply: Type.Object({ versionId: Type.String() }),
  handle: ({ body, context }, definition: DefinitionService) => definition.create(body, context),
})
