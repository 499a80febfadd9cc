import { Type } from '@sinclair/typebox'
import { oneOf, ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { CaseView } from './schemas.ts'
import type { CaseworkService } from './service.ts'

export const checkMaterial = route({
  id: 'checkMaterial',
  method: 'POST',
  url: '/api/cases/:caseId/materials/:material/check',
  permission: 'case.check',
  summary: 'Check one material: fit, missing or unfit with a reason',
  params: Type.Object({ caseId: Type.String({ format: 'uuid' }), material: Type.String() }),
  body: Type.Object(
    { verdict: oneOf('fit', 'missing', 'unfit'), reason: Type.Optional(Type.String({ maxLength: 500 })) },
    { additionalProperties: false },
  ),
  reply: ref(CaseView),
  handle: ({ params, body, context }, casework: CaseworkService) =>
    casework.checkMaterial(params.caseId, { material: params.material, ...body }, context),
})
