import { moduleOf } from '#platform/module'
import { drawingFile, routes } from './routes.ts'
import type { DrawingsService } from './service.ts'

export const drawings = moduleOf<DrawingsService>(routes, [drawingFile])

export { createDrawings } from './service.ts'
export { createDrawingStore, drawingChores } from './store.ts'
