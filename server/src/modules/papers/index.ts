import { moduleOf } from '#platform/module'
import { listPapers } from './list-papers.ts'
import { paperFiles } from './paper-files.ts'
import type { PapersService } from './service.ts'

export const papers = moduleOf<PapersService>([listPapers], paperFiles)

export type { PapersCache } from './service.ts'
export { createPapers, createPapersCache } from './service.ts'
