import { route } from '../../platform/route.ts'
import { Done, Pair } from './schemas.ts'
import type { WordingService } from './service.ts'

export const keepTwinsApart = route({
  id: 'keepTwinsApart',
  method: 'POST',
  url: '/api/wordings/twins/apart',
  permission: 'wording.settle',
  summary: 'Say that two entries that look like one are two; the pair is not shown again',
  body: Pair,
  reply: Done,
  handle: ({ body, context }, wording: WordingService) => wording.keepApart(body, context),
})
