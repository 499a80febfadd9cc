export { addCanonical, type NewCanonical } from './add-canonical.ts'
export { suggestElements } from './elements.ts'
export { featureCount, featureNames } from './features.ts'
export { wordingDecisionRecord } from './formats.ts'
export { type Merge, mergeCanonicals, twoEntries } from './merge.ts'
export { createNormaliser } from './normalise.ts'
export { failWording } from './problems.ts'
export { openSettling, type Proposed, type Settling } from './propose.ts'
export {
  apartSentence,
  createdSentence,
  mergedSentence,
  settledSentence,
} from './sentences.ts'
export { settleWordings } from './settle.ts'
export { findTwinMaterials } from './twins.ts'
export type {
  Decision,
  ElementSuggestion,
  LibraryWording,
  NewDecision,
  Noun,
  Pick,
  SettledWording,
  Suggestion,
  WordingMatter,
  WordingWords,
} from './types.ts'
export { nouns } from './types.ts'
export { handSet } from './weights.ts'
export { readWordingWords, wordFiles } from './words.ts'
