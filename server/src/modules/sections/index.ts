import { moduleOf } from '#platform/module'
import { routes } from './routes.ts'
import type { SectionService } from './service.ts'

export const sections = moduleOf<SectionService>(routes)

export { createSectionService } from './service.ts'
export { createSectionStore } from './store.ts'
