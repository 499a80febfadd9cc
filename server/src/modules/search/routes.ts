import type { Route } from '../../platform/route.ts'
import { searchThings } from './search-things.ts'

export const routes: readonly Route[] = [searchThings]
