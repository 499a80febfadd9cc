import { Type } from '@sinclair/typebox'
import { ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { LibraryPaper, PaperBeside } from './schemas.ts'
import type { BesideService } from './service.ts'

export const changeLibraryPaper = route({
  id: 'changeLibraryPaper',
  method: 'PUT',
  url: '/api/library/papers/:material',
  permission: 'library.edit',
  summary: 'Change what stands beside a paper; refused when it changed since it was read (M6, M7)',
  params: Type.Object({ material: Type.String() }),
  body: Type.Object({ was: ref(PaperBeside), next: ref(PaperBeside) }, { additionalProperties: false }),
  reply: ref(LibraryPaper),
  handle: ({ params, body, context }, service: BesideService) =>
    service.change({ material: params.material, ...body }, context),
})
