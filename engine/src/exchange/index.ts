export type { CaseText } from './case-texts.ts'
export { caseTexts, textsUsed } from './case-texts.ts'
export type { Subjects } from './data-needs.ts'
export { dataNeeds, subjectNumber } from './data-needs.ts'
export { consentTo, dataRun, disputeOutcome, fetchHold, openNeeds, takeOutcomes } from './data-run.ts'
export { chooseDelivery, deliveryOf, withDelivery } from './delivery.ts'
export type { CorrectionTask } from './dispute.ts'
export { dispute } from './dispute.ts'
export { beginDraft, composeAgain, draftedFor, formToHandIn, typeIntoDraft } from './draft.ts'
export type { Outcome } from './fallback-materials.ts'
export { fallbackMaterials } from './fallback-materials.ts'
export type { FetchHold } from './may-fetch.ts'
export { fetchHolds } from './may-fetch.ts'
export type { Named } from './named.ts'
export { failExchange } from './problems.ts'
export { readAnswer } from './read-answer.ts'
export type { RequestDetail } from './request.ts'
export { requestRecord } from './request.ts'
export { settleWith } from './settle.ts'
export { sayFallback, told } from './told.ts'
export type {
  Answer,
  DataNeed,
  OutcomeDetail,
  OutcomeKind,
} from './types.ts'
export { outcomeKinds } from './types.ts'
export type { KeptOutcome, ValueSource, Vault } from './vault.ts'
export { formRecord, valueSourceSaid, writtenIn } from './vault.ts'
