import { Type } from '@sinclair/typebox'
import { ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { VersionComparison } from './effect-schemas.ts'
import { VersionParams } from './schemas.ts'
import type { DefinitionService } from './service.ts'

export const compareVersion = route({
  id: 'compareVersion',
  method: 'GET',
  url: '/api/versions/:versionId/comparison',
  permission: 'definition.read',
  summary: 'Two versions side by side: words, plans, past cases replayed (V10, V11)',
  params: VersionParams,
  query: Type.Object({ with: Type.Optional(Type.String({ format: 'uuid' })) }),
  reply: ref(VersionComparison),
  handle: ({ params, query }, definition: DefinitionService) =>
    definition.compare(params.versionId, query.with),
})
