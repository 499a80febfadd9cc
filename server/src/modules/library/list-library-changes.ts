import { Type } from '@sinclair/typebox'
import { ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { LibraryChange } from './schemas.ts'
import type { LibraryService } from './service.ts'

export const listLibraryChanges = route({
  id: 'listLibraryChanges',
  method: 'GET',
  url: '/api/library/changes',
  permission: 'library.read',
  summary: 'Who changed the library, when, how; the newest first, at most 200',
  query: Type.Object({
    kind: Type.Optional(Type.String()),
    department: Type.Optional(Type.String()),
  }),
  reply: Type.Object({ changes: Type.Array(ref(LibraryChange)) }),
  handle: ({ query, context }, library: LibraryService) => library.listChanges(query, context),
})
