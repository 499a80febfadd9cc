import { moduleOf } from '#platform/module'
import { routes } from './routes.ts'
import type { LibraryService } from './service.ts'

export const library = moduleOf<LibraryService>(routes)

export type { ChangeLibrary } from './change-library.ts'
export { chainOf, digestOfChange, digestOfStored, type RevisionBody } from './revision-chain.ts'
export type { LibraryService } from './service.ts'
export { createLibraryService } from './service.ts'
export type { ChangeRow } from './store.ts'
export { createLibraryProof, createLibraryStore } from './store.ts'
