import type { WordingWords } from '#engine/wording'
import type { LibraryService } from '#modules/library'
import type { Database } from '#platform/database'
import { createWordingDecider } from './decide-wordings.ts'
import { createWordingReader } from './read-wordings.ts'
import { readWords } from './read-words.ts'
import { createWordingStore } from './store.ts'

type Needs = {
  readonly database: Database
  readonly division: string
  readonly library: LibraryService
  readonly newId: () => string
}

/** Assembles settling of words over the library. The words of the product are read when somebody first asks. */
export const createWording = ({ database, division, library, newId }: Needs) => {
  let words: WordingWords | undefined
  const store = createWordingStore(database, division)
  const read = () => {
    words ??= readWords()
    return words
  }
  return {
    ...createWordingReader({ store, library, words: read }),
    ...createWordingDecider({ store, library, newId }),
  }
}
export type WordingService = ReturnType<typeof createWording>
