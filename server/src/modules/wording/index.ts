import type { WordingWords } from '#engine/wording'
import type { InventoryService } from '#modules/inventory'
import type { Database } from '#platform/database'
import { createWordingDecider } from './decide-wordings.ts'
import { createWordingReader } from './read-wordings.ts'
import { readWords } from './read-words.ts'
import { createWordingStore } from './store.ts'

type Needs = {
  readonly database: Database
  readonly division: string
  readonly inventory: InventoryService
  readonly newId: () => string
}

/** Assembles settling of words over the library. The words of the product are read when somebody first asks. */
export const createWording = ({ database, division, inventory, newId }: Needs) => {
  let words: WordingWords | undefined
  const store = createWordingStore(database, division)
  const read = () => {
    words ??= readWords()
    return words
  }
  return {
    ...createWordingReader({ store, inventory, words: read }),
    ...createWordingDecider({ store, inventory, newId }),
  }
}
export type WordingService = ReturnType<typeof createWording>
