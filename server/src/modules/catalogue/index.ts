import { moduleOf } from '#platform/module'
import { routes } from './routes.ts'
import type { CatalogueService } from './service.ts'

export const catalogue = moduleOf<CatalogueService>(routes)

export { endsView } from './ends-view.ts'
export { departmentName, matterNamed, named, thingNamed } from './names.ts'
export { questionViews } from './question-views.ts'
export { loadCatalogueFolder, readCatalogueFolder } from './read-folder.ts'
export type { CatalogueService } from './service.ts'
export { createCatalogueService, documentOf, storeCatalogue, versionOf } from './service.ts'
export type { Standing, Versioned } from './shelf.ts'
export { createCatalogueStore, divisionsWithCatalogue } from './store.ts'
export { droppedRow, feesView, planView } from './views.ts'
export { writeCatalogueFolder } from './write-folder.ts'
