import type { Catalogue } from '#engine/catalogue'
import { attach } from './attach.ts'
import { latticeOf } from './lattice.ts'
import { quantitiesIn } from './numerals.ts'
import { PhraseTrie } from './phrase-trie.ts'
import { collectPhrases } from './phrases.ts'
import { type Evidence, evidenceOf } from './rank.ts'
import { type SizeFit, sizeFit, sizesOfThings } from './sizes.ts'
import { TextScore } from './text-score.ts'
import { thingText } from './thing-text.ts'
import type { Reader, SearchAnswer, SearchMatch, WordEntry } from './types.ts'
import { reason } from './why.ts'

/** Weight of the thing's own text beside the words people use. */
const textWeight = 1.1
/** S9 Far enough ahead, and enough said at all. */
const sure = { lead: 0.25, score: 0.7 }

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

/** Builds the index of a catalogue once; each call of the result answers one question. Pure: same question, same answer. */
export const createSearch = (catalogue: Catalogue, entries: readonly WordEntry[], reader: Reader): Search => {
  const things = catalogue.things.map((thing) => thingText(catalogue, thing, reader.simplify))
  const phrases = collectPhrases(entries, things, reader)
  const trie = new PhraseTrie(phrases.texts, reader)
  const ground = new TextScore(things)
  const sizes = sizesOfThings(things, entries, attach(entries, things))
  return (text, top) => {
    const lattice = latticeOf(text, reader)
    const groups = groupByThing(evidenceOf(lattice, trie.find(lattice), phrases))
    const grounds = ground.of(lattice.text)
    const quantities = quantitiesIn(lattice.text)
    const ranked = catalogue.things
      .map((thing, index) => {
        const evidence = groups.get(index) ?? []
        const fit: SizeFit = sizeFit(sizes[index] ?? [], quantities)
        const score = (total(evidence) + textWeight * (grounds[index] ?? 0)) * fit.factor
        return { thing, evidence, fit, score }
      })
      .filter(({ score }) => score > 0.02)
      .sort((a, b) => b.score - a.score || (a.thing.code < b.thing.code ? -1 : 1))
    const matches = ranked.map(({ evidence, fit, score, thing }) => ({
      code: thing.code,
      name: thing.name,
      score: Math.round(score * 1000) / 1000,
      why: reason(evidence, fit.fitting),
    }))
    return { query: text, matches: matches.slice(0, top), confident: isSure(matches) }
  }
}
