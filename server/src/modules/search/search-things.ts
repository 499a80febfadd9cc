import { Type } from '@sinclair/typebox'
import { ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { SearchReply } from './schemas.ts'
import type { SearchService } from './service.ts'

export const searchThings = route({
  id: 'searchThings',
  method: 'GET',
  url: '/api/search',
  permission: 'public',
  summary: 'Find a one thing from how a person says it; the same answer on web, hotline and counter (W2)',
  query: Type.Object({
    text: Type.String({ maxLength: 200 }),
    top: Type.Optional(Type.Integer({ minimum: 1, maximum: 20 })),
  }),
  reply: ref(SearchReply),
  handle: ({ query }, search: SearchService) => search.find(query.text, query.top ?? 5),
})
