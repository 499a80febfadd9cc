export type { Available } from './available.ts'
export { available, isApplicantSide, waitsFor } from './available.ts'
export type { CaseMatter, CasePlan, CaseRequirement } from './case-plan.ts'
export { casePlan } from './case-plan.ts'
export type { TaskClock } from './clock.ts'
export { answerClock, caseExpectedBy, taskClock } from './clock.ts'
export type { Command, CommandType } from './commands.ts'
export { act, decide } from './decide.ts'
export type { CaseEvent, CaseEventType } from './events.ts'
export { evolve, evolveAll } from './evolve.ts'
export { failCasework } from './problems.ts'
export type { QueueRow } from './queue-rows.ts'
export { queueRows, queuesOf } from './queue-rows.ts'
export type {
  AttachmentState,
  CaseState,
  CaseStatus,
  CorrectionItem,
  FetchedMaterial,
  TaskState,
  TaskStatus,
} from './state.ts'
export { taskEnded } from './state.ts'
export type { Sight } from './view.ts'
export { sightOf } from './view.ts'
