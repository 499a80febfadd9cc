import type { Route } from '../../platform/route.ts'
import { listLibraryChanges } from './list-library-changes.ts'
import { listLibraryDepartments } from './list-library-departments.ts'
import { listLibraryMatters } from './list-library-matters.ts'
import type { LibraryService } from './service.ts'
import { undoLibraryChange } from './undo-library-change.ts'

export const routes: readonly Route<LibraryService>[] = [
  listLibraryDepartments,
  listLibraryMatters,
  listLibraryChanges,
  undoLibraryChange,
]
