export type { Subjects } from './data-needs.ts'
export { dataNeeds, subjectNumber } from './data-needs.ts'
export type { CorrectionTask } from './dispute.ts'
export { dispute } from './dispute.ts'
export type { FallbackMaterial, Outcome } from './fallback-materials.ts'
export { fallbackMaterials } from './fallback-materials.ts'
export { fillFromFacts } from './fill-from-facts.ts'
export { failExchange } from './problems.ts'
export { readAnswer } from './read-answer.ts'
export type { RequestDetail } from './request.ts'
export { requestRecord } from './request.ts'
export { sayFallback, told } from './told.ts'
export type {
  Answer,
  DataNeed,
  OutcomeDetail,
  OutcomeKind,
} from './types.ts'
export { outcomeKinds } from './types.ts'
export type { KeptOutcome, PersonDetails, ValueSource, Vault } from './vault.ts'
export { emptyVault, fillVault, formRecord, typeIntoVault } from './vault.ts'
