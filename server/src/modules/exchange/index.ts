export type { FetchOutcome } from './fetch-for-case.ts'
export type { ExchangeService } from './service.ts'
export { createExchange, defaultExchangeSettings } from './service.ts'
export { createExchangeStore } from './store.ts'
