import type { Route } from '../../platform/route.ts'
import { listSources } from './list-sources.ts'
import type { ExchangeService } from './service.ts'

export const routes: readonly Route<ExchangeService>[] = [listSources]
