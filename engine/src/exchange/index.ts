export type { DataPlan, Subjects } from './data-needs.ts'
export { dataNeeds, subjectNumber } from './data-needs.ts'
export type { CorrectionTask, RequestState } from './dispute.ts'
export { dispute } from './dispute.ts'
export type { FallbackMaterial, Outcome } from './fallback-materials.ts'
export { fallbackMaterials } from './fallback-materials.ts'
export type { FilledForm } from './fill-from-facts.ts'
export { fillFromFacts } from './fill-from-facts.ts'
export { failExchange } from './problems.ts'
export { readAnswer } from './read-answer.ts'
export { told } from './told.ts'
export type {
  Answer,
  DataNeed,
  Fact,
  OutcomeDetail,
  OutcomeKind,
  SourceDocument,
  TwoLanguages,
} from './types.ts'
export { outcomeKinds } from './types.ts'
