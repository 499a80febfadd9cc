export { createElementSuggester, suggestElements } from './elements.ts'
export { type Evidence, featureCount, featureNames } from './features.ts'
export { createNormaliser, type Normaliser } from './normalise.ts'
export { failWording } from './problems.ts'
export { findTwinElements, findTwinMaterials, type Twins } from './twins.ts'
export type {
  Decided,
  ElementLibrary,
  ElementSuggestion,
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
export { handSet } from './weights.ts'
export { readWordingWords, wordFiles } from './words.ts'
