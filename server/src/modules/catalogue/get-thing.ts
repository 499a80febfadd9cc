import { Type } from '@sinclair/typebox'
import { ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { ThingGuide } from './schemas.ts'
import type { CatalogueService } from './service.ts'

export const getThing = route({
  id: 'getThing',
  method: 'GET',
  url: '/api/things/:thing',
  permission: 'public',
  summary: 'The guide of a one thing: questions, common plan, who decides, what people ask',
  params: Type.Object({ thing: Type.String() }),
  reply: ref(ThingGuide),
  handle: ({ params, context }, catalogue: CatalogueService) => catalogue.guide(params.thing, context.now),
})
