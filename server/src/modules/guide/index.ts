export { fileDoors } from './file-doors.ts'
export { registerGuideFiles } from './guide-files.ts'
export type { GuideService } from './service.ts'
export { createGuide } from './service.ts'
