import { Type } from '@sinclair/typebox'
import { ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { Guide, GuideQuery } from './schemas.ts'
import type { GuideService } from './service.ts'

export const getGuide = route({
  id: 'getGuide',
  method: 'GET',
  url: '/api/things/:thing/guide',
  permission: 'public',
  summary: 'The public guide of a one thing for the answers in the query; the common case without any',
  params: Type.Object({ thing: Type.String() }),
  query: GuideQuery,
  reply: ref(Guide),
  revalidated: true,
  handle: ({ params, query }, guide: GuideService) => guide.guide(params.thing, query),
})
