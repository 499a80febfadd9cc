import type { LibraryService } from '#modules/library'
import type { Uploads } from '#modules/uploads'
import type { Files } from '#platform/files'
import { moduleOf } from '#platform/module'
import { listFiles } from './list-files.ts'
import { createListWorkbooks } from './list-workbooks.ts'
import { routes } from './routes.ts'
import { createLists, type ListService } from './service.ts'
import type { ListStore } from './store.ts'
import type { Workbooks } from './workbooks.ts'

export const lists = moduleOf<ListService>(routes, listFiles)

type Needs = {
  readonly store: ListStore
  readonly library: LibraryService
  readonly files: Files
  readonly uploads: Uploads
  readonly workbooks: Workbooks
  readonly newId: () => string
}

/** Assembles departments' lists over the library. */
export const createListService = ({ files, workbooks, ...parts }: Needs) =>
  createLists({ ...parts, kept: createListWorkbooks(files, workbooks), workbooks })

export { failWorkbook } from './problems.ts'
export type { ListService } from './service.ts'
export { createListStore } from './store.ts'
export { createFilesOfLists, listChores } from './tidy-store.ts'
export type { Workbooks } from './workbooks.ts'
export { createWorkbooks } from './workbooks.ts'
