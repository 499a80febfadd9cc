import { Type } from '@sinclair/typebox'
import { ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { ProgressView } from './list-schemas.ts'
import type { CaseworkService } from './service.ts'

export const getProgress = route({
  id: 'getProgress',
  method: 'GET',
  url: '/api/progress/:queryCode',
  permission: 'public',
  summary: 'Progress by query code, without personal data',
  params: Type.Object({ queryCode: Type.String({ maxLength: 40 }) }),
  reply: ref(ProgressView),
  handle: ({ params, context }, casework: CaseworkService) => casework.progress(params.queryCode, context),
})
