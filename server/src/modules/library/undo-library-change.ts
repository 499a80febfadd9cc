import { Type } from '@sinclair/typebox'
import { route } from '../../platform/route.ts'
import type { LibraryService } from './service.ts'

export const undoLibraryChange = route({
  id: 'undoLibraryChange',
  method: 'POST',
  url: '/api/library/changes/:changeId/undo',
  permission: 'library.undo',
  summary: 'Put back exactly what a change touched; refused when it was touched again later',
  params: Type.Object({ changeId: Type.String({ format: 'uuid' }) }),
  reply: Type.Object({ revision: Type.Integer() }),
  handle: ({ params, context }, library: LibraryService) => library.undoChange(params.changeId, context),
})
