import { Type } from '@sinclair/typebox'
import { ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { DraftRow } from './row-schemas.ts'
import { VersionParams } from './schemas.ts'
import type { DefinitionService } from './service.ts'

export const listVersionRows = route({
  id: 'listVersionRows',
  method: 'GET',
  url: '/api/versions/:versionId/rows',
  permission: 'definition.read',
  summary: 'A version row by row as it is read, each with the department it belongs to',
  params: VersionParams,
  reply: Type.Object({ rows: Type.Array(ref(DraftRow)) }),
  handle: ({ params }, definition: DefinitionService) => definition.rows(params.versionId),
})
