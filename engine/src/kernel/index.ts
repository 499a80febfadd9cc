export {
  accountRef,
  accountsIn,
  actorRef,
  actorRefEn,
  loginRef,
  officeOnce,
  withNames,
} from './account-ref.ts'
export type {
  AnyAct,
  Available,
  EventActor,
  EventOf,
  Happened,
  OrderOf,
} from './act.ts'
export { after, eventSchemaOf, nounOf, stampedBy, vocabularyOf } from './act.ts'
export type { Actor, Context, Role } from './context.ts'
export { ofDepartment, roles } from './context.ts'
export { chinaDay } from './day.ts'
export { palette } from './palette.ts'
export type { Problem, ProblemKind } from './problem.ts'
export { allProblems, defineProblems, problemText, sentence } from './problem.ts'
export type { Stored, StoredNoun } from './record.ts'
export { readOrThrow, recordOf, UnreadableRecord } from './record.ts'
export type { Result } from './result.ts'
export { ok, refuse } from './result.ts'
export type { Language, Said } from './said.ts'
export { fieldsApart, sameJson } from './same-json.ts'
export type { Data, Frozen } from './schema.ts'
export { described, nullable, oneOf, optional } from './schema.ts'
export { withoutUnseen } from './unseen.ts'
