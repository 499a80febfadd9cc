export { addCanonical, type NewCanonical } from './add-canonical.ts'
export { elementMergeFaults, type Merge, materialMergeFaults, mergeCanonicals, twoEntries } from './merge.ts'
export { failSettling } from './problems.ts'
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
export type { Decision, LibraryWording, NewDecision, Noun, Pick } from './types.ts'
export { nouns } from './types.ts'
