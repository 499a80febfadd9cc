import type { Route } from '../../platform/route.ts'
import { searchThings } from './search-things.ts'
import type { SearchService } from './service.ts'

export const routes: readonly Route<SearchService>[] = [searchThings]
