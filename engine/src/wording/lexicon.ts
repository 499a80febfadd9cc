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

/** The words, arranged for reading a text: every phrase at a place, longest ending of a text. */
export type Lexicon = {
  readonly phrasesAt: (text: string, from: number) => { readonly concept: Concept; readonly length: number }[]
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

/** Finds every key of a table that stands at a place of a text, the longest first. */
const keysAt = <T>(table: ReadonlyMap<string, T>) => {
  const lengths = new Map<string, number[]>()
  for (const key of table.keys()) {
    const known = lengths.get(key[0]!) ?? []
    if (!known.includes(key.length)) lengths.set(key[0]!, [...known, key.length])
  }
  for (const list of lengths.values()) list.sort((a, b) => b - a)
  return (text: string, from: number): { value: T; length: number }[] =>
    (lengths.get(text[from]!) ?? []).flatMap((length) => {
      const value = from + length <= text.length ? table.get(text.slice(from, from + length)) : undefined
      return value === undefined ? [] : [{ value, length }]
    })
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
    for (const said of entry.kind === 'family' ? [] : [entry.concept, ...entry.said]) {
      const phrase = said.replaceAll('的', '')
      if (!phrases.has(phrase)) phrases.set(phrase, concept.get(entry.concept)!)
    }
  const at = keysAt(phrases)
  return {
    phrasesAt: (text, from) => at(text, from).map(({ value, length }) => ({ concept: value, length })),
    ...headTable(words),
    concept,
    wrappers: longestFirst(words.wrappers.strip),
    alternatives: longestFirst(words.wrappers.alternatives),
    neutral: new Set(words.wrappers.neutral),
  }
}
