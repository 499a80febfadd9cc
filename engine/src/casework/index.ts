export type { CaseEvent, CaseOrder } from './case.ts'
export {
  act,
  actNamed,
  available,
  caseActs,
  evolveAll,
  readOrder,
  sayEvent,
} from './case.ts'
export { CasePlan, casePlan } from './case-plan.ts'
export { answerClock, caseExpectedBy, taskClock } from './clock.ts'
export { caseEventRecord, caseRecord } from './formats.ts'
export { namesOf, resultNameEn } from './names.ts'
export { failCasework } from './problems.ts'
export type { QueueRow } from './queue-rows.ts'
export { queueRows, queuesOf } from './queue-rows.ts'
export { CaseState, taskEnded, waitsFor } from './state.ts'
export type { Sight } from './view.ts'
export { sightOf } from './view.ts'
