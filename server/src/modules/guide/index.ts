import { moduleOf } from '#platform/module'
import { guideFiles } from './guide-files.ts'
import { routes } from './routes.ts'
import type { GuideService } from './service.ts'

export const guide = moduleOf<GuideService>(routes, guideFiles)

export { queryOfAnswers } from './answers-in-query.ts'
export { makeFile } from './make-file.ts'
export { createScenarios } from './published.ts'
export type { GuideCache, GuideService } from './service.ts'
export { createGuide, createGuideCache } from './service.ts'
