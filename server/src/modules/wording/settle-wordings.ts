import { Type } from '@sinclair/typebox'
import { route } from '../../platform/route.ts'
import { Done, WordingPick } from './schemas.ts'
import type { WordingService } from './service.ts'

export const settleWordings = route({
  id: 'settleWordings',
  method: 'POST',
  url: '/api/wordings/settle',
  permission: 'wording.settle',
  summary:
    'Settle wordings, all or none; each says what it stood as when looked at, so that a lost race is refused',
  body: Type.Object({ picks: Type.Array(WordingPick, { maxItems: 500 }) }, { additionalProperties: false }),
  reply: Done,
  handle: ({ body, context }, wording: WordingService) => wording.settle(body.picks, context),
})
