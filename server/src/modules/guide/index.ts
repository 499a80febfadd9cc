import { moduleOf } from '#platform/module'
import { guideFiles } from './guide-files.ts'
import { routes } from './routes.ts'
import type { GuideService } from './service.ts'

export const guide = moduleOf<GuideService>(routes, guideFiles)

export { answersInQuery, queryOfAnswers } from './answers-in-query.ts'
export { makeFile } from './make-file.ts'
export { publishedOf } from './published.ts'
export type { GuideCache, GuideService } from './service.ts'
export { createGuide, createGuideCache } from './service.ts'
