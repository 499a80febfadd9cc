import { Type } from '@sinclair/typebox'
import { nullable, ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { ClosedPromiseRow, place } from './schemas.ts'
import type { CreditService } from './service.ts'

export const listClosedPromises = route({
  id: 'listClosedPromises',
  method: 'GET',
  url: '/api/closed-promises',
  permission: 'correction.approve',
  summary:
    'For whom the way of the promise was closed, the latest first, and where the joint team opened it again (C136, C137)',
  query: Type.Object({
    after: Type.Optional(
      Type.String({ pattern: place, description: 'where a page begins: `next` of the page before it' }),
    ),
  }),
  reply: Type.Object({
    rows: Type.Array(ref(ClosedPromiseRow)),
    next: nullable(Type.String({ description: 'where the next page begins; null after the last one' })),
  }),
  handle: ({ query, context }, credit: CreditService) => credit.list(query.after, context),
})
