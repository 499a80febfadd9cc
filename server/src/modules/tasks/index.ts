export { saidForPerson } from './said-for-person.ts'
export type { CaseTask } from './schemas.ts'
export { viewTask } from './view-task.ts'
