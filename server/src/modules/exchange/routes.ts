import type { Route } from '../../platform/route.ts'
import { listSources } from './list-sources.ts'

export const routes: readonly Route[] = [listSources]
