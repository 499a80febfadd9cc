import type { Answers, LibraryDocument } from '#engine/catalogue'
import type { CatalogueService } from '#modules/catalogue'
import type { VersionKeep } from './keep-version.ts'
import type { DefinitionStore } from './store.ts'

/** What the definition services are made of; assembled once in index.ts. */
export type DefinitionParts = {
  readonly store: DefinitionStore
  /** What is published. */
  readonly catalogue: CatalogueService
  /** What versions are made from: matters, materials and elements as departments and the joint team keep them. */
  readonly library: () => Promise<LibraryDocument>
  /** Answers of the handed-in cases of a one thing, the newest first. */
  readonly pastCases: (thing: string) => Promise<readonly { caseId: string; answers: Answers }[]>
  readonly newId: () => string
  /** The one way an act of a version is kept. */
  readonly keep: VersionKeep
}
