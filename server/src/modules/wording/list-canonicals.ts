import { Type } from '@sinclair/typebox'
import { ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { Canonical, NounQuery } from './schemas.ts'
import type { WordingService } from './service.ts'

export const listCanonicals = route({
  id: 'listCanonicals',
  method: 'GET',
  url: '/api/wordings/canonicals',
  permission: 'wording.read',
  summary: 'Every canonical material or data element of the library, and how many rows or forms use it',
  query: NounQuery,
  reply: Type.Object({ canonicals: Type.Array(ref(Canonical)) }),
  handle: ({ query }, wording: WordingService) => wording.canonicals(query.noun),
})
