import { Type } from '@sinclair/typebox'
import { ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { Answers } from '../catalogue/schemas.ts'
import { ScenarioView } from './effect-schemas.ts'
import { VersionParams } from './schemas.ts'
import type { DefinitionService } from './service.ts'

export const tryScenario = route({
  id: 'tryScenario',
  method: 'POST',
  url: '/api/versions/:versionId/scenario',
  permission: 'definition.read',
  summary:
    'The plan of a draft for given answers (the sample when left out), and with other promised days beside it',
  params: VersionParams,
  body: Type.Object(
    {
      answers: Type.Optional(ref(Answers)),
      promises: Type.Optional(
        Type.Record(Type.String(), Type.Integer({ minimum: 0, maximum: 1000 }), {
          description: 'matter code → promised working days',
        }),
      ),
    },
    { additionalProperties: false },
  ),
  reply: ref(ScenarioView),
  handle: ({ params, body, context }, definition: DefinitionService) =>
    definition.scenario(params.versionId, body, context),
})
