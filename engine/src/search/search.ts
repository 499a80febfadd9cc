import type { Catalogue } from '#engine/catalogue'
import { attach } from './attach.ts'
import { type Lattice, latticeOf } from './lattice.ts'
import { quantitiesIn } from './numerals.ts'
import { PhraseTrie } from './phrase-trie.ts'
import { collectPhrases, commonWords, type Phrases } from './phrases.ts'
import { type Evidence, evidenceOf } from './rank.ts'
import { type SizeFit, type Sizes, sizeFit, sizesOfThings } from './sizes.ts'
import { TextScore } from './text-score.ts'
import { thingText } from './thing-text.ts'
import type { Reader, SearchAnswer, SearchMatch, WordEntry } from './types.ts'
import { reason } from './why.ts'

/** Weight of the thing's own text beside the words people use. */
const textWeight = 1.1
const kinWeight = 0.04
/** Below this a thing has nothing to do with the question. */
const least = 0.02
/** S9 Far enough ahead, and enough said at all. */
const sure = { lead: 0.35, score: 0.7 }

/** Points of one thing: the strongest phrase counts whole, further ones a little less, so that one list of words cannot outshout a trade. */
const total = (evidence: readonly Evidence[]): number => {
  const points = evidence.map((entry) => entry.points).sort((a, b) => Math.abs(b) - Math.abs(a))
  return points.reduce((sum, value, place) => sum + value * (1 / (1 + 0.12 * place)), 0)
}

const groupByThing = (evidence: readonly Evidence[]): Map<number, Evidence[]> => {
  const groups = new Map<number, Evidence[]>()
  for (const entry of evidence) {
    const list = groups.get(entry.thing)
    if (list) list.push(entry)
    else groups.set(entry.thing, [entry])
  }
  return groups
}

const isSure = ([first, second]: readonly SearchMatch[]): boolean =>
  first !== undefined &&
  first.score >= sure.score &&
  (second === undefined || first.score - second.score >= sure.lead * first.score)

export type Search = (text: string, top: number) => SearchAnswer

type Index = {
  readonly catalogue: Catalogue
  readonly reader: Reader
  readonly phrases: Phrases
  readonly trie: PhraseTrie
  readonly ground: TextScore
  readonly sizes: Sizes
  /** How alike two things are by their own words; 1 for the nearest other one. */
  readonly kin: readonly Float64Array[]
}

const nearness = (likeness: Float64Array, self: number): Float64Array => {
  const nearest = likeness.reduce((most, value, index) => (index === self ? most : Math.max(most, value)), 0)
  return nearest > 0 ? likeness.map((value) => value / nearest) : likeness
}

const buildIndex = (catalogue: Catalogue, entries: readonly WordEntry[], reader: Reader): Index => {
  const things = catalogue.things.map((thing) => thingText(catalogue, thing, reader.simplify))
  const phrases = collectPhrases(entries, things, reader)
  const ground = new TextScore(things, commonWords(entries))
  return {
    catalogue,
    reader,
    phrases,
    ground,
    trie: new PhraseTrie(phrases.texts, reader),
    sizes: sizesOfThings(things, entries, attach(entries, things)),
    kin: things.map(({ name, said }, index) => nearness(ground.of([name, ...said].join(' ')), index)),
  }
}

type Scored = {
  readonly index: number
  readonly evidence: readonly Evidence[]
  readonly fit: SizeFit
  readonly score: number
}

const scoreThings = ({ catalogue, ground, phrases, sizes, trie }: Index, lattice: Lattice): Scored[] => {
  const groups = groupByThing(evidenceOf(lattice, trie.find(lattice), phrases))
  const grounds = ground.of(lattice.text)
  const quantities = quantitiesIn(lattice.text)
  return catalogue.things.map((_, index) => {
    const evidence = groups.get(index) ?? []
    const fit = sizeFit(sizes[index] ?? [], quantities)
    return {
      index,
      evidence,
      fit,
      score: (total(evidence) + textWeight * (grounds[index] ?? 0)) * fit.factor,
    }
  })
}

/** S12 What is like the best one follows it, so that a person who is a shelf away still sees theirs. */
const withKin = (scored: readonly Scored[], kin: readonly Float64Array[]): Scored[] => {
  const best = scored.reduce<Scored | undefined>(
    (top, one) => (top && top.score >= one.score ? top : one),
    undefined,
  )
  if (!best || best.score < least) return [...scored]
  return scored.map((one) =>
    one.index === best.index
      ? one
      : {
          ...one,
          score: Math.max(0, one.score) + kinWeight * best.score * (kin[best.index]?.[one.index] ?? 0),
        },
  )
}

/** Builds the index of a catalogue once; each call of the result answers one question. Pure: same question, same answer. */
export const createSearch = (catalogue: Catalogue, entries: readonly WordEntry[], reader: Reader): Search => {
  const index = buildIndex(catalogue, entries, reader)
  return (text, top) => {
    const scored = withKin(scoreThings(index, latticeOf(text, reader)), index.kin)
    const matches = scored
      .filter(({ score }) => score > least)
      .map((one) => ({ ...one, thing: catalogue.things[one.index]! }))
      .sort((a, b) => b.score - a.score || (a.thing.code < b.thing.code ? -1 : 1))
      .map(({ evidence, fit, score, thing: { code, name } }) => {
        const { zh: why, en: whyEn } = reason(evidence, fit.fitting)
        return { code, name, score: Math.round(score * 1000) / 1000, why, whyEn }
      })
    return { query: text, matches: matches.slice(0, top), confident: isSure(matches) }
  }
}
