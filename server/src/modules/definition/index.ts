import type { Database } from '#platform/database'
import { moduleOf } from '#platform/module'
import { routes } from './routes.ts'
import type { DefinitionService } from './service.ts'
import { createDefinitionService } from './service.ts'
import type { DefinitionParts } from './service-parts.ts'
import { createDefinitionStore } from './store.ts'

export const definition = moduleOf<DefinitionService>(routes)

type Needs = Omit<DefinitionParts, 'store'> & { readonly database: Database; readonly division: string }

/** Assembles the definition module over a store. */
export const createDefinition = ({ database, division, ...needs }: Needs) =>
  createDefinitionService({ ...needs, store: createDefinitionStore(database, division) })
export type { DefinitionService } from './service.ts'
export { definitionChores } from './tidy-store.ts'
