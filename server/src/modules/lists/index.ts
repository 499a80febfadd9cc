import type { LibraryService } from '#modules/library'
import type { Files } from '#platform/files'
import { createListWorkbooks } from './list-workbooks.ts'
import { createLists } from './lists.ts'
import type { ListStore } from './store.ts'
import type { Workbooks } from './workbooks.ts'

type Needs = {
  readonly store: ListStore
  readonly library: LibraryService
  readonly files: Files
  readonly workbooks: Workbooks
  readonly newId: () => string
}

/** Assembles departments' lists over the library. */
export const createListService = ({ files, workbooks, ...parts }: Needs) =>
  createLists({ ...parts, kept: createListWorkbooks(files, workbooks), workbooks })

export { registerLists } from './list-doors.ts'
export type { ListService } from './lists.ts'
export { createListStore } from './store.ts'
export type { Workbooks } from './workbooks.ts'
export { createWorkbooks } from './workbooks.ts'
