import type { Files } from '#platform/files'
import { createListWorkbooks } from './list-workbooks.ts'
import { createLists } from './lists.ts'
import type { InventoryService } from './service.ts'
import type { InventoryStore } from './store.ts'
import type { Workbooks } from './workbooks.ts'

type Needs = {
  readonly store: InventoryStore
  readonly inventory: InventoryService
  readonly files: Files
  readonly workbooks: Workbooks
  readonly newId: () => string
}

/** Assembles departments' lists over the library. */
export const createListService = ({ store, inventory, files, workbooks, newId }: Needs) =>
  createLists({ store, library: inventory, kept: createListWorkbooks(files, workbooks), workbooks, newId })

export type { Changed, ChangeLibrary } from './change-library.ts'
export { registerLists } from './list-doors.ts'
export type { ListService } from './lists.ts'
export type { InventoryService } from './service.ts'
export { createInventory } from './service.ts'
export type { ChangeRow } from './store.ts'
export { createInventoryStore } from './store.ts'
export type { Workbooks } from './workbooks.ts'
export { createWorkbooks } from './workbooks.ts'
