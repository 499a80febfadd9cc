export type { CaseTask } from './schemas.ts'
export { viewTask } from './view-task.ts'
