import { moduleOf } from '#platform/module'
import { routes } from './routes.ts'
import type { ExchangeService } from './service.ts'

export const exchange = moduleOf<ExchangeService>(routes)

export type { ExchangeService } from './service.ts'
export { createExchange, defaultExchangeSettings } from './service.ts'
export { createExchangeStore } from './store.ts'
export { exchangeChores } from './tidy-store.ts'
