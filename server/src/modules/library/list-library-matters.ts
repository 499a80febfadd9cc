import { Type } from '@sinclair/typebox'
import { ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { LibraryMatter } from './schemas.ts'
import type { LibraryService } from './service.ts'

export const listLibraryMatters = route({
  id: 'listLibraryMatters',
  method: 'GET',
  url: '/api/library/departments/:department/matters',
  permission: 'library.read',
  summary: 'The matters of a department in the library, with their rows',
  params: Type.Object({ department: Type.String() }),
  reply: Type.Object({ revision: Type.Integer(), matters: Type.Array(ref(LibraryMatter)) }),
  handle: ({ params, context }, library: LibraryService) => library.listMatters(params.department, context),
})
