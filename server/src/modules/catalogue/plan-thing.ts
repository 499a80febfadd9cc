import { Type } from '@sinclair/typebox'
import { ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { Answers, PlanView } from './schemas.ts'
import type { CatalogueService } from './service.ts'

export const planThing = route({
  id: 'planThing',
  method: 'POST',
  url: '/api/things/:thing/plan',
  permission: 'public',
  summary: 'Compose the plan for one scenario; answers may be missing (D3)',
  params: Type.Object({ thing: Type.String() }),
  body: Type.Object({ answers: ref(Answers) }, { additionalProperties: false }),
  reply: ref(PlanView),
  handle: ({ params, body, context }, catalogue: CatalogueService) =>
    catalogue.plan(params.thing, body.answers, context.now),
})
