import { Type } from '@sinclair/typebox'
import { ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { HeadingsBody, UploadedList } from './schemas.ts'
import type { ListService } from './service.ts'

export const saveListHeadings = route({
  id: 'saveListHeadings',
  method: 'PUT',
  url: '/api/lists/:uploadId/headings',
  permission: 'list.import',
  summary: 'Correct which column is which field, and which sheets are read; remembered for the department',
  params: Type.Object({ uploadId: Type.String({ format: 'uuid' }) }),
  body: HeadingsBody,
  reply: ref(UploadedList),
  handle: ({ params, body, context }, lists: ListService) =>
    lists.saveHeadings(params.uploadId, body, context),
})
