import { Type } from '@sinclair/typebox'
import { ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { UploadedList } from './schemas.ts'
import type { ListService } from './service.ts'

export const getList = route({
  id: 'getList',
  method: 'GET',
  url: '/api/lists/:uploadId',
  permission: 'list.import',
  summary: 'An uploaded list: its headings, its faults, or what an import would change now',
  params: Type.Object({ uploadId: Type.String({ format: 'uuid' }) }),
  reply: ref(UploadedList),
  handle: ({ params, context }, lists: ListService) => lists.view(params.uploadId, context),
})
