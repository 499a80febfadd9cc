import { type Attachment, attach } from './attach.ts'
import { joinLetters, normalise } from './lattice.ts'
import { withoutCounts } from './numerals.ts'
import type { ThingText } from './thing-text.ts'
import type { Reader, WordEntry } from './types.ts'

/** What one phrase says: of which concept, and how much of it each thing takes. */
type Sense = {
  /** Shown to people as the reason; empty for a word of the thing's own text. */
  readonly concept: string
  readonly conceptEn: string
  readonly weight: number
  readonly things: Attachment
}

export type Phrases = {
  readonly texts: readonly string[]
  readonly senses: readonly (readonly Sense[])[]
  /** How rare a phrase is among the things, 0 to 1. */
  readonly rarity: readonly number[]
  /** Phrases in two parts, `a…b`. */
  readonly gapped: readonly { readonly parts: readonly [string, string]; readonly phrase: number }[]
}

const worth = { said: 1, hint: 0.4, means: 1.1, name: 0.8, ownWord: 0.55 }
const ofKind = { trade: 1, life: 1, licence: 0.6, common: 0 }

/** An English phrase for one and for many, as both stand in a question's letters: hair salon → hairsalon, hairsalons. */
const oneAndMany = (phrase: string): string[] => {
  const many = /[^aeiou]y$/.test(phrase)
    ? `${phrase.slice(0, -1)}ies`
    : `${phrase}${/(s|x|ch|sh)$/.test(phrase) ? 'es' : 's'}`
  return [phrase, many].map((text) => joinLetters(text).text)
}

/** Words of a thing's own name and sayings, without those of every question. */
const ownWords = (thing: ThingText, reader: Reader, common: ReadonlySet<string>): Map<string, number> => {
  const found = new Map<string, number>()
  const add = (texts: readonly string[], weight: number) => {
    for (const word of texts.flatMap((text) => reader.words(text)))
      if (
        word.length > 1 &&
        /^[\p{Script=Han}a-z]+$/u.test(word) &&
        !common.has(word) &&
        withoutCounts(word) !== ' '
      )
        found.set(word, Math.max(found.get(word) ?? 0, weight))
  }
  add(thing.said, worth.ownWord)
  add([thing.name], worth.name)
  for (const word of normalise(thing.english, reader).match(/[a-z]{3,}/g) ?? [])
    if (!common.has(word)) for (const form of oneAndMany(word)) found.set(form, worth.name)
  return found
}

export const commonWords = (entries: readonly WordEntry[]): Set<string> =>
  new Set(
    entries
      .filter(({ kind }) => kind === 'common')
      .flatMap(({ english = [], means, said = [] }) => [...means, ...said, ...english]),
  )

const rarityOf = (senses: readonly Sense[], count: number): number => {
  const most = new Map<number, number>()
  for (const { things } of senses)
    for (const [thing, strength] of things) most.set(thing, Math.max(most.get(thing) ?? 0, strength))
  if (!most.size) return 0
  const best = Math.max(...most.values())
  const spread = [...most.values()].reduce((sum, strength) => sum + strength / best, 0)
  return Math.log(1 + count / spread) / Math.log(1 + count)
}

/** Entries without a one thing here go in too: what is surely something else must not pass for a sound-alike (S5). */
const sensesOfEntries = (
  entries: readonly WordEntry[],
  things: readonly ThingText[],
  reader: Reader,
  add: (text: string, sense: Sense) => void,
): void => {
  attach(entries, things).forEach((attachment, index) => {
    const { concept, english = [], hints = [], kind = 'trade', means, said = [] } = entries[index]!
    const conceptEn = english[0] ?? concept
    const put = (texts: readonly string[], worthOf: number) => {
      const weight = worthOf * ofKind[kind]
      for (const text of texts) add(text, { concept, conceptEn, weight, things: attachment })
    }
    put(means, worth.means)
    put(said, worth.said)
    put(
      english.flatMap((phrase) => oneAndMany(normalise(phrase, reader))),
      worth.said,
    )
    put(hints, worth.hint)
  })
}

/** S2 Every phrase of the words that says something about one of these things, and the things' own words. */
export const collectPhrases = (
  entries: readonly WordEntry[],
  things: readonly ThingText[],
  reader: Reader,
): Phrases => {
  const table = new Map<string, Sense[]>()
  const add = (text: string, sense: Sense): void => {
    const key = text.toLowerCase()
    const list = table.get(key) ?? []
    table.set(key, list)
    if (!list.some(({ concept }) => concept === sense.concept && concept !== '')) list.push(sense)
  }
  sensesOfEntries(entries, things, reader, add)
  const common = commonWords(entries)
  const own = new Map<string, Map<number, number>>()
  things.forEach((thing, index) => {
    for (const [word, weight] of ownWords(thing, reader, common))
      own.set(word, (own.get(word) ?? new Map<number, number>()).set(index, weight))
  })
  for (const [word, attachment] of own)
    add(word, { concept: '', conceptEn: '', weight: 1, things: attachment })
  const texts = [...table.keys()]
  const senses = [...table.values()]
  const gapped = texts.flatMap((text, phrase) => {
    const [before, after] = text.split('…')
    return before && after ? [{ parts: [before, after] as const, phrase }] : []
  })
  return { texts, senses, rarity: senses.map((list) => rarityOf(list, things.length)), gapped }
}
