import { Type } from '@sinclair/typebox'
import { ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { PaperHelp, VersionQuery } from './schemas.ts'
import type { PapersService } from './service.ts'

export const listPapers = route({
  id: 'listPapers',
  method: 'GET',
  url: '/api/things/:thing/papers',
  permission: 'public',
  summary:
    'What each paper of a one thing must show to be taken, and whether a blank form and a sample are on file (I8)',
  params: Type.Object({ thing: Type.String() }),
  query: VersionQuery,
  reply: Type.Object({ version: Type.String(), papers: Type.Array(ref(PaperHelp)) }),
  handle: ({ params, query }, papers: PapersService) => papers.list(params.thing, query.version),
})
