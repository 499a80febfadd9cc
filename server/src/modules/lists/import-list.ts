import { Type } from '@sinclair/typebox'
import { route } from '../../platform/route.ts'
import type { ListService } from './service.ts'

export const importList = route({
  id: 'importList',
  method: 'POST',
  url: '/api/lists/:uploadId/import',
  permission: 'list.import',
  summary: 'Import an uploaded list, all or nothing, exactly as it was looked at',
  params: Type.Object({ uploadId: Type.String({ format: 'uuid' }) }),
  body: Type.Object({ digest: Type.String() }, { additionalProperties: false }),
  reply: Type.Object({ changeId: Type.String() }),
  handle: ({ params, body, context }, lists: ListService) =>
    lists.import(params.uploadId, body.digest, context),
})
