import type { Catalogue } from '#engine/catalogue'
import { failConsultation } from '#engine/consultation'
import { ok, refuse } from '#engine/kernel'
import { createSearcher } from './searcher.ts'

/** Finding a one thing: the same answer on web, hotline and counter, from the same version (W2). */
export const createConsultation = (current: () => Catalogue) => {
  let known:
    | { readonly catalogue: Catalogue; readonly searcher: ReturnType<typeof createSearcher> }
    | undefined
  /** The index of the version that is current; a publication makes a new one. */
  const ready = () => {
    const catalogue = current()
    if (known?.catalogue !== catalogue) known = { catalogue, searcher: createSearcher(catalogue) }
    return known
  }
  return {
    search: async (text: string, top: number) => {
      if (!text.trim()) return refuse(failConsultation('question_empty', {}, 'text'))
      const { catalogue, searcher } = ready()
      const { query, matches, confident } = searcher.search(text, top)
      const withEnglish = matches.map((match) => ({
        ...match,
        nameEn: catalogue.thing.get(match.code)?.name_en ?? match.name,
      }))
      return ok({ query, confident, matches: withEnglish })
    },
    /** Builds the index before the first person asks; it takes a third of a second. */
    warm: (): void => {
      ready().searcher.search('开店', 1)
    },
  }
}
export type ConsultationService = ReturnType<typeof createConsultation>
export { createSearcher } from './searcher.ts'
