import { Type } from '@sinclair/typebox'
import { ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { DraftFaultView, Section } from './schemas.ts'
import type { DefinitionService } from './service.ts'

export const saveVersionSection = route({
  id: 'saveVersionSection',
  method: 'PUT',
  url: '/api/versions/:versionId/sections/:section',
  permission: 'definition.edit',
  summary: 'Save one section of a draft as it was typed; refused when a colleague saved it meanwhile (V4)',
  params: Type.Object({ versionId: Type.String({ format: 'uuid' }), section: Section }),
  body: Type.Object(
    { revision: Type.Integer({ minimum: 0 }), value: Type.Unknown() },
    { additionalProperties: false },
  ),
  reply: Type.Object({
    revision: Type.Integer(),
    savedAt: Type.String(),
    faults: Type.Array(ref(DraftFaultView)),
  }),
  handle: ({ params, body, context }, definition: DefinitionService) =>
    definition.save(
      params.versionId,
      { section: params.section, revision: body.revision, value: body.value },
      context,
    ),
})
