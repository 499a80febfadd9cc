import { moduleOf } from '#platform/module'
import { listTexts, textFile } from './routes.ts'
import type { TextsService } from './service.ts'

export const texts = moduleOf<TextsService>([listTexts], [textFile])

export { createTexts } from './service.ts'
