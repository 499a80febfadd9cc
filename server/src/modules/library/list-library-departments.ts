import { Type } from '@sinclair/typebox'
import { ref } from '../../platform/named-schema.ts'
import { route } from '../../platform/route.ts'
import { LibraryDepartment } from './schemas.ts'
import type { LibraryService } from './service.ts'

export const listLibraryDepartments = route({
  id: 'listLibraryDepartments',
  method: 'GET',
  url: '/api/library/departments',
  permission: 'library.read',
  summary: 'What the library has of each department; people of a department see their own',
  reply: Type.Object({ departments: Type.Array(ref(LibraryDepartment)) }),
  handle: ({ context }, library: LibraryService) => library.listDepartments(context),
})
