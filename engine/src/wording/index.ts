export { addCanonical, type NewCanonical } from './add-canonical.ts'
export { createElementSuggester, suggestElements } from './elements.ts'
export { type Evidence, featureCount, featureNames } from './features.ts'
export { elementMergeFaults, type Merge, materialMergeFaults, mergeCanonicals, twoEntries } from './merge.ts'
export { createNormaliser, type Normaliser } from './normalise.ts'
export { failWording } from './problems.ts'
export { openSettling, type Proposed, type Settling } from './propose.ts'
export { wordingsOf } from './remember.ts'
export {
  apartSentence,
  createdSentence,
  mergedSentence,
  type Sentence,
  settledSentence,
} from './sentences.ts'
export { settleWordings } from './settle.ts'
export { findTwinElements, findTwinMaterials, type Twins } from './twins.ts'
export type {
  Decided,
  Decision,
  ElementLibrary,
  ElementSuggestion,
  LibraryWording,
  NewDecision,
  Noun,
  Pick,
  SettledLabel,
  SettledWording,
  Suggestion,
  Why,
  WordEntry,
  WordingLibrary,
  WordingMatter,
  WordingRow,
  WordingWords,
} from './types.ts'
export { nouns } from './types.ts'
export { handSet } from './weights.ts'
export { readWordingWords, wordFiles } from './words.ts'
