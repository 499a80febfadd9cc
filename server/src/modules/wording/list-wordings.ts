import { Type } from '@sinclair/typebox'
import { oneOf, ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { NounQuery, WordingPage } from './schemas.ts'
import type { WordingService } from './service.ts'

export const listWordings = route({
  id: 'listWordings',
  method: 'GET',
  url: '/api/wordings',
  permission: 'wording.read',
  summary:
    'Wordings of requirements or labels of forms, with what the product proposes; open, doubtful or settled',
  query: Type.Object({
    ...NounQuery.properties,
    show: oneOf('open', 'doubtful', 'settled'),
    department: Type.Optional(Type.String()),
    text: Type.Optional(Type.String({ maxLength: 200 })),
    sure: Type.Optional(Type.Number({ minimum: 0, maximum: 1 })),
    page: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000 })),
    size: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
  }),
  reply: ref(WordingPage),
  handle: ({ query, context }, wording: WordingService) => wording.list(query, context),
})
