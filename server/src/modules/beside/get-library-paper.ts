import { Type } from '@sinclair/typebox'
import { ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { LibraryPaper } from './schemas.ts'
import type { BesideService } from './service.ts'

export const getLibraryPaper = route({
  id: 'getLibraryPaper',
  method: 'GET',
  url: '/api/library/papers/:material',
  permission: 'library.read',
  summary:
    'What stands beside a paper in the library, what would be of little use of it (F35), and its changes',
  params: Type.Object({ material: Type.String() }),
  reply: ref(LibraryPaper),
  handle: ({ params, context }, service: BesideService) => service.get(params.material, context),
})
