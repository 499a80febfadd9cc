import type { Catalogue } from '#engine/catalogue'
import { ok } from '#engine/kernel'
import { createSearcher } from './searcher.ts'

/** Finding a one thing: the same answer on web, hotline and counter, from the same version (W2). */
export const createConsultation = (catalogue: Catalogue) => {
  const searcher = createSearcher(catalogue)
  return {
    search: async (text: string, top: number) => {
      const { query, matches, confident } = searcher.search(text, top)
      return ok({
        query,
        confident,
        matches: matches.map((match) => ({
          ...match,
          nameEn: catalogue.thing.get(match.code)?.name_en ?? match.name,
        })),
      })
    },
  }
}
export type ConsultationService = ReturnType<typeof createConsultation>
export { createSearcher } from './searcher.ts'
