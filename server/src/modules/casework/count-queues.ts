import { Type } from '@sinclair/typebox'
import { ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { QueueCount } from './list-schemas.ts'
import type { CaseworkService } from './service.ts'

export const countQueues = route({
  id: 'countQueues',
  method: 'GET',
  url: '/api/queues',
  permission: 'queue.read',
  summary: 'My queues with counts and lights',
  reply: Type.Object({ queues: Type.Array(ref(QueueCount)) }),
  handle: ({ context }, casework: CaseworkService) => casework.countQueues(context),
})
