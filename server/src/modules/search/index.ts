import { moduleOf } from '#platform/module'
import { routes } from './routes.ts'
import type { SearchService } from './service.ts'

export const search = moduleOf<SearchService>(routes)

export { createSearchService } from './service.ts'
