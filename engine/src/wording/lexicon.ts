import type { ConceptKind, WordingWords } from './types.ts'

export type Concept = {
  readonly name: string
  readonly en: string
  readonly kind: ConceptKind
  readonly parts: readonly string[]
}
export type Head = {
  readonly class: string
  readonly kinds: ReadonlySet<string>
  readonly near: ReadonlyMap<string, number>
}

/** The words, arranged for reading a text: longest phrase at a place, longest ending of a text. */
export type Lexicon = {
  readonly phraseAt: (
    text: string,
    from: number,
  ) => { readonly concept: Concept; readonly length: number } | undefined
  readonly headOf: (text: string) => { readonly head: Head; readonly ending: string } | undefined
  readonly headOfKind: (kind: string) => Head | undefined
  readonly concept: ReadonlyMap<string, Concept>
  readonly wrappers: readonly string[]
  readonly alternatives: readonly string[]
  /** Words every department puts before a paper; they tell no two materials apart. */
  readonly neutral: ReadonlySet<string>
}

const longestFirst = (words: readonly string[]): string[] =>
  [...new Set(words)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))

/** Finds the longest key of a table that stands at a place of a text. */
const longestAt = <T>(table: ReadonlyMap<string, T>) => {
  const longest = Math.max(0, ...[...table.keys()].map((key) => key.length))
  return (text: string, from: number) => {
    for (let length = Math.min(longest, text.length - from); length > 0; length -= 1) {
      const value = table.get(text.slice(from, from + length))
      if (value !== undefined) return { value, length }
    }
    return undefined
  }
}

const headTable = (words: Pick<WordingWords, 'heads'>) => {
  const heads = words.heads.map((entry) => ({
    head: { class: entry.class, kinds: new Set(entry.kinds), near: new Map(Object.entries(entry.near)) },
    ends: entry.ends,
  }))
  const endings = new Map(heads.flatMap(({ head, ends }) => ends.map((end) => [end, head] as const)))
  const longest = Math.max(0, ...[...endings.keys()].map((end) => end.length))
  const headOf = (text: string) => {
    for (let length = Math.min(longest, text.length); length > 0; length -= 1) {
      const ending = text.slice(-length)
      const head = endings.get(ending)
      if (head) return { head, ending }
    }
    return undefined
  }
  return { headOf, headOfKind: (kind: string) => heads.find(({ head }) => head.kinds.has(kind))?.head }
}

export const createLexicon = (words: Pick<WordingWords, 'concepts' | 'heads' | 'wrappers'>): Lexicon => {
  const concept = new Map(
    words.concepts.map((entry) => [
      entry.concept,
      { name: entry.concept, en: entry.en, kind: entry.kind, parts: entry.parts ?? [] },
    ]),
  )
  const phrases = new Map<string, Concept>()
  for (const entry of words.concepts)
    for (const phrase of entry.kind === 'family' ? [] : [entry.concept, ...entry.said])
      if (!phrases.has(phrase)) phrases.set(phrase, concept.get(entry.concept)!)
  const at = longestAt(phrases)
  return {
    phraseAt: (text, from) => {
      const found = at(text, from)
      return found && { concept: found.value, length: found.length }
    },
    ...headTable(words),
    concept,
    wrappers: longestFirst(words.wrappers.strip),
    alternatives: longestFirst(words.wrappers.alternatives),
    neutral: new Set(words.wrappers.neutral),
  }
}
