import type { Catalogue } from '#engine/catalogue'
import { createSearch, type Search, type SearchAnswer, type WordEntry } from '#engine/search'
import { languageReader } from './language-reader.ts'
import { readWords } from './read-words.ts'

export type Searcher = { readonly search: (text: string, top: number) => SearchAnswer }

/**
 * Finds a one thing from how a person says it (W2: one answer on web, hotline and counter). The index is built on the first
 * question and kept; a question takes a few milliseconds after that. An empty question finds nothing.
 */
export const createSearcher = (catalogue: Catalogue, words?: readonly WordEntry[]): Searcher => {
  let find: Search | undefined
  return {
    search: (text, top) => {
      find ??= createSearch(catalogue, words ?? readWords(), languageReader())
      return find(text, top)
    },
  }
}
