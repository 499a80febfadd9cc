import { Type } from '@sinclair/typebox'
import { oneOf, ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { QueueRow } from './list-schemas.ts'
import type { CaseworkService } from './service.ts'

export const listQueue = route({
  id: 'listQueue',
  method: 'GET',
  url: '/api/queues/:queue',
  permission: 'queue.read',
  summary: 'The rows of one of my queues, most urgent first',
  params: Type.Object({ queue: oneOf('intake', 'correction', 'department', 'issue', 'delivery', 'lead') }),
  query: Type.Object({
    page: Type.Optional(Type.Integer({ minimum: 1, maximum: 20 })),
    text: Type.Optional(Type.String({ maxLength: 60 })),
  }),
  reply: Type.Object({
    rows: Type.Array(ref(QueueRow)),
    total: Type.Integer({ description: 'at most 1000' }),
    more: Type.Boolean({ description: 'there are more than were counted' }),
  }),
  handle: ({ params, query, context }, casework: CaseworkService) =>
    casework.listQueue(params.queue, query, context),
})
