import { route } from '../../platform/route.ts'
import { Done, MergePair } from './schemas.ts'
import type { WordingService } from './service.ts'

export const mergeCanonicals = route({
  id: 'mergeCanonicals',
  method: 'POST',
  url: '/api/wordings/twins/merge',
  permission: 'wording.settle',
  summary:
    'Merge one canonical entry into another: every reference moves; refused with the reason where they contradict',
  body: MergePair,
  reply: Done,
  handle: ({ body, context }, wording: WordingService) => wording.merge(body, context),
})
