import { moduleOf } from '#platform/module'
import { routes } from './routes.ts'
import type { RetypingService } from './service.ts'

export const retyping = moduleOf<RetypingService>(routes)

export { createWithSystem } from './bring-system.ts'
export { createRetyping } from './service.ts'
export { createRetypingStore } from './store.ts'
