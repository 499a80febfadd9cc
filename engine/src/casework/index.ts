export { type TallyChange, tallyOf } from './acts/entering-elsewhere.ts'
export { afterFields } from './after-field.ts'
export type { CaseEvent, CaseOrder } from './case.ts'
export {
  act,
  actNamed,
  available,
  caseActs,
  concernsOnePart,
  evolveAll,
  hindrances,
  readOrder,
  sayEvent,
  unseenChange,
} from './case.ts'
export type { FallbackCode, FallbackReason } from './case-plan.ts'
export type { DueDocumentKind, NoticeKind } from './causes.ts'
export {
  documentsOf,
  documentsOfEvent,
  dueDocumentKinds,
  isForPerson,
  noticeKinds,
  noticesOf,
} from './causes.ts'
export type { Claim, ClaimOrder } from './claims.ts'
export {
  claimBounds,
  colleagueOf,
  decideClaim,
  isWorked,
  listsLeft,
  mayClaim,
  mayRelease,
  mayShare,
  sayClaim,
} from './claims.ts'
export {
  answerClock,
  caseExpectedBy,
  caseIssueDueOn,
  checkDueOn,
  daysStood,
  jointDueOn,
  mayMove,
  promisedDays,
  standsUntil,
  taskClock,
  taskStatusOn,
} from './clock.ts'
export type { ClosedPromise } from './closed-promises.ts'
export { closedByCase, latestClosed, promisable, promisorsOf } from './closed-promises.ts'
export type { Composed } from './compose-case.ts'
export { composeCase, fieldsOfPlan, sameRevision, undecided, writtenByHand } from './compose-case.ts'
export { actsOfApplicant, doneForPerson, fieldsNamed } from './counter.ts'
export { minutesOf } from './entered.ts'
export { eventsSeen } from './events-seen.ts'
export { caseEventRecord, caseRecord } from './formats.ts'
export type { LaterItem } from './known-later.ts'
export {
  awaits,
  laterMarks,
  laterWanted,
  nameOf,
  neededNow,
  papersMayWait,
} from './known-later.ts'
export type { LineCount, LinePlace } from './line-place.ts'
export { readPlace, writePlace } from './line-place.ts'
export { lineStanding } from './line-standing.ts'
export type { ListLine } from './list-lines.ts'
export { lineChanges, linesOf } from './list-lines.ts'
export { namesOf, ofRow, resultNameEn } from './names.ts'
export type { Narrowing } from './narrow-lines.ts'
export {
  allSections,
  daysOfLight,
  fitsNarrowing,
  lineHolders,
  lineOrders,
  mostFirst,
  sectionShown,
} from './narrow-lines.ts'
export { mayBegin } from './open-drafts.ts'
export { answersSettled } from './open-questions.ts'
export type { PublicCaseStatus, PublicTaskStatus } from './outcome.ts'
export {
  endedBehind,
  outcomeOf,
  publicCaseStatuses,
  publicTaskStatuses,
  resultsHindrance,
  toldByCode,
} from './outcome.ts'
export { wordsOfPersons, wordsTyped } from './person-words.ts'
export { failCasework } from './problems.ts'
export type { TrailEntry } from './proof.ts'
export { actsUntold, digestOfForm, linesNotOf, stateOfEvents } from './proof.ts'
export { makeQueryCode, tidyQueryCode } from './query-code.ts'
export { queueRows, queuesOf, seesNames } from './queue-rows.ts'
export { receiptPapers } from './receipt.ts'
export { laterAsked, laterAsks, siteFields, unrecorded } from './recorded.ts'
export { failRecording } from './recording-problems.ts'
export { removeDraft } from './remove-draft.ts'
export { retypedValues } from './retyped-values.ts'
export type { FormShape, OtherSystem, SystemTally } from './retyping.ts'
export {
  enteredIn,
  maySetSystem,
  OtherSystem as OtherSystemSchema,
  otherSystemFaults,
  otherSystemRecord,
  rankSystems,
} from './retyping.ts'
export { failRetyping } from './retyping-problems.ts'
export { branchesIn, branchesOf, branchesSince, matterOf, rowOf, withBranches } from './row-branches.ts'
export { CaseState, waitingTask, waitsFor } from './state.ts'
export { textOverList } from './text-over-list.ts'
export { failTimers, roundNames, timerNames } from './timer-problems.ts'
export type { CaseTimer, LateRound, LineTimerName, TimedRound } from './timers.ts'
export {
  caseTimers,
  lateBefore,
  lateRounds,
  lineTimers,
  overBefore,
  takenAgainAfter,
  timedRoundNames,
  timedRounds,
  timerBounds,
} from './timers.ts'
export { demandIsLate, opinionWaits } from './together.ts'
export { endedKinds, toldInList } from './told-in-list.ts'
export { sayToPerson } from './told-person.ts'
export type { ReadingLimits } from './unusual-reading.ts'
export { readingAlarm, sayReading, unusualReading } from './unusual-reading.ts'
export type { UploadQuota, UploadQuotas } from './upload-quota.ts'
export { beyondQuota, quotaOf, quotaWritten, uploadQuotas } from './upload-quota.ts'
export type { FieldsSeen, Sight } from './view.ts'
export { fieldsSeen, readsPaper, seesDelivery, sightOf } from './view.ts'
export type {
  CaseStatus,
  KeptVerdict,
  Outcome,
  Queue,
  Standing,
  TaskStatus,
  Verdict,
} from './words.ts'
export {
  caseStatuses,
  demandLevels,
  isQueue,
  isTurningPoint,
  keptVerdicts,
  markVerdicts,
  opinionModes,
  outcomes,
  promiseOutcomes,
  queues,
  refusalKinds,
  standingOf,
  standingOrder,
  taskEnded,
  taskStatuses,
  tasksBegun,
  verdicts,
  visitCauses,
  withdrawalKinds,
} from './words.ts'
export { minutesWorked, planValues, type Worked, workedOn } from './worked.ts'
