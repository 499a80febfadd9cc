import type { Database } from '#platform/database'
import { moduleOf } from '#platform/module'
import { createVersionKeep } from './keep-version.ts'
import { routes } from './routes.ts'
import type { DefinitionService } from './service.ts'
import { createDefinitionService } from './service.ts'
import type { DefinitionParts } from './service-parts.ts'
import { createDefinitionStore } from './store.ts'

export const definition = moduleOf<DefinitionService>(routes)

type Needs = Omit<DefinitionParts, 'store' | 'keep'> & {
  readonly database: Database
  readonly division: string
}

/** Assembles the definition module over a store. */
export const createDefinition = ({ database, division, ...needs }: Needs) => {
  const store = createDefinitionStore(database, division)
  return createDefinitionService({ ...needs, store, keep: createVersionKeep(store) })
}
export type { DefinitionService } from './service.ts'
export { type StoredVersion, versionsAfter } from './store.ts'
export { definitionChores } from './tidy-store.ts'
