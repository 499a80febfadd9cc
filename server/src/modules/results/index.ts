import { moduleOf } from '#platform/module'
import { noticeFiles } from './notice-files.ts'
import type { ResultsService } from './service.ts'

export const results = moduleOf<ResultsService>([], noticeFiles)

export { createResultsService } from './service.ts'
