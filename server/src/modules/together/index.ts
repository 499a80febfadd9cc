import { moduleOf } from '#platform/module'
import { addVisitPhoto, getTogether, getVisitPhoto } from './routes.ts'
import type { TogetherService } from './service.ts'

export const together = moduleOf<TogetherService>([getTogether], [addVisitPhoto, getVisitPhoto])

export { createTogether } from './service.ts'
