import { moduleOf } from '#platform/module'
import { changeLibraryPaper } from './change-library-paper.ts'
import { getLibraryPaper } from './get-library-paper.ts'
import { listLibraryPapers } from './list-library-papers.ts'
import type { BesideService } from './service.ts'

export const beside = moduleOf<BesideService>([listLibraryPapers, getLibraryPaper, changeLibraryPaper])

export { createBeside } from './service.ts'
