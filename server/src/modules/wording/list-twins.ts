import { Type } from '@sinclair/typebox'
import { ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { CanonicalTwins, NounQuery } from './schemas.ts'
import type { WordingService } from './service.ts'

export const listTwins = route({
  id: 'listTwins',
  method: 'GET',
  url: '/api/wordings/twins',
  permission: 'wording.read',
  summary: 'Pairs of canonical entries that look like one, could be one, and that nobody has told apart',
  query: NounQuery,
  reply: Type.Object({ twins: Type.Array(ref(CanonicalTwins)) }),
  handle: ({ query }, wording: WordingService) => wording.twins(query.noun),
})
