import { Type } from '@sinclair/typebox'
import { ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { LibraryPaperRow } from './schemas.ts'
import type { BesideService } from './service.ts'

export const listLibraryPapers = route({
  id: 'listLibraryPapers',
  method: 'GET',
  url: '/api/library/departments/:department/papers',
  permission: 'library.read',
  summary: 'The papers the matters of a department ask for, and what stands beside each in the library (I8)',
  params: Type.Object({ department: Type.String() }),
  reply: Type.Object({ papers: Type.Array(ref(LibraryPaperRow)) }),
  handle: ({ params, context }, service: BesideService) => service.list(params.department, context),
})
