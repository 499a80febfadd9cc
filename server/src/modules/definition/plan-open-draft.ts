import { Type } from '@sinclair/typebox'
import { ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { Answers, PlanView } from '../catalogue/schemas.ts'
import { VersionParams } from './schemas.ts'
import type { DefinitionService } from './service.ts'

export const planOpenDraft = route({
  id: 'planOpenDraft',
  method: 'POST',
  url: '/api/open-drafts/:versionId/plan',
  permission: 'public',
  summary: 'What a draft that is open for comment would mean for given answers',
  params: VersionParams,
  body: Type.Object({ answers: ref(Answers) }, { additionalProperties: false }),
  reply: ref(PlanView),
  handle: ({ params, body, context }, definition: DefinitionService) =>
    definition.planOpenDraft(params.versionId, body.answers, context),
})
