export type { CaseNames } from './acts/vocabulary.ts'
export type { CaseActType, CaseEvent, CaseEventType, CaseOrder } from './case.ts'
export {
  act,
  actNamed,
  available,
  caseActs,
  decide,
  evolve,
  evolveAll,
  isApplicantSide,
  readOrder,
  sayEvent,
} from './case.ts'
export type { CaseMatter, CaseRequirement } from './case-plan.ts'
export { CasePlan, casePlan } from './case-plan.ts'
export type { TaskClock } from './clock.ts'
export { answerClock, caseExpectedBy, taskClock } from './clock.ts'
export { caseEventRecord, caseRecord } from './formats.ts'
export { namesOf, resultNameEn, saidPlace } from './names.ts'
export { failCasework } from './problems.ts'
export type { QueueRow } from './queue-rows.ts'
export { queueRows, queuesOf } from './queue-rows.ts'
export type {
  AttachmentState,
  CaseStatus,
  CorrectionItem,
  FetchedMaterial,
  TaskState,
  TaskStatus,
} from './state.ts'
export { CaseState, taskEnded, taskStatuses, waitsFor } from './state.ts'
export type { Sight } from './view.ts'
export { sightOf } from './view.ts'
