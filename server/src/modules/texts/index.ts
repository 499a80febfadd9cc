import { moduleOf } from '#platform/module'
import { listTexts, rosterFile, textFile } from './routes.ts'
import type { TextsService } from './service.ts'

export const texts = moduleOf<TextsService>([listTexts], [textFile, rosterFile])

export { createTexts } from './service.ts'
