import { Type } from '@sinclair/typebox'
import { ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { CaseSummary } from './schemas.ts'
import type { CaseworkService } from './service.ts'

export const listMyCases = route({
  id: 'listMyCases',
  method: 'GET',
  url: '/api/cases/mine',
  permission: 'case.draft',
  summary: 'My cases, drafts first',
  reply: Type.Object({ cases: Type.Array(ref(CaseSummary)) }),
  handle: ({ context }, casework: CaseworkService) => casework.listMine(context),
})
