import { moduleOf } from '#platform/module'
import { routes } from './routes.ts'
import type { WordingService } from './service.ts'

export const wording = moduleOf<WordingService>(routes)

export type { WordingService } from './service.ts'
export { createWording } from './service.ts'
