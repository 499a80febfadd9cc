import type { Catalogue } from '#engine/catalogue'

const pairs = (text: string): string[] => Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2))

/** Character pairs shared with a thing's own words. */
export const createSearcher = (catalogue: Catalogue) => {
  const entries = catalogue.things.map(({ code, name, also_said }) => ({ code, name, grams: new Set(pairs([name, ...(also_said ?? [])].join(' '))) }))
  return {
    search: (query: string, top: number) => {
      const scored = entries.map(({ code, name, grams }) => ({ code, name, score: pairs(query).filter((gram) => grams.has(gram)).length, why: '' }))
      const matches = scored.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score).slice(0, top)
      return { query, matches, confident: matches.length === 1 }
    },
  }
}
