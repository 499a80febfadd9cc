import type { ThingText } from './thing-text.ts'
import type { WordEntry } from './types.ts'

/** Thing index → how much of the concept it is, 0 to 1. */
export type Attachment = ReadonlyMap<number, number>

/** How surely a text of a one thing tells what it is. */
const trust = { name: 1, said: 0.8, matter: 0.55, possibleMatter: 0.3, question: 0.25 }
/**
 * A trade or an event of life belongs to the one things named after it; only where none is, to those of whom people say it, or
 * (a trade) that always need its matter. A supermarket that may sell cigarettes is no tobacconist.
 */
const least = { trade: 0.5, life: trust.said }
/** What a narrower concept's words are worth for the one things of the wider one. */
const inherited = 0.75

const holds = (texts: readonly string[], words: readonly string[]): boolean =>
  texts.some((text) => words.some((word) => text.includes(word)))

const strengthOf = (entry: WordEntry, thing: ThingText): number => {
  if (entry.kind === 'common') return 0
  if (entry.not && holds([thing.name], entry.not)) return 0
  if (holds([thing.name], entry.means)) return trust.name
  if (holds(thing.said, entry.means)) return trust.said
  if (holds(thing.matters, entry.means)) return trust.matter
  if (holds(thing.possibleMatters, entry.means)) return trust.possibleMatter
  return entry.kind === 'licence' && holds(thing.questions, entry.means) ? trust.question : 0
}

const ownAttachment = (entry: WordEntry, things: readonly ThingText[]): Map<number, number> => {
  const strengths = things.map((thing) => strengthOf(entry, thing))
  const best = Math.max(0, ...strengths)
  const enough =
    entry.kind === 'licence' ? 0 : Math.max(least[entry.kind === 'life' ? 'life' : 'trade'], best)
  return new Map(
    strengths.flatMap((strength, index): [number, number][] =>
      strength > 0 && strength >= enough ? [[index, strength]] : [],
    ),
  )
}

/**
 * S2 Attaches every concept to the one things whose own text mentions it: by name first, else by what people say, else by its
 * matters. A concept without a one thing lends its words to those of the concepts it lies within.
 */
export const attach = (entries: readonly WordEntry[], things: readonly ThingText[]): Attachment[] => {
  const own = entries.map((entry) => ownAttachment(entry, things))
  const byConcept = new Map(entries.map((entry, index) => [entry.concept, index]))
  const resolve = (index: number, seen: ReadonlySet<number>): Attachment => {
    const direct = own[index]!
    if (direct.size || seen.has(index)) return direct
    const wider = new Map<number, number>()
    for (const concept of entries[index]!.within ?? []) {
      const at = byConcept.get(concept)
      if (at === undefined) continue
      for (const [thing, strength] of resolve(at, new Set([...seen, index])))
        wider.set(thing, Math.max(wider.get(thing) ?? 0, strength * inherited))
    }
    return wider
  }
  return entries.map((_, index) => resolve(index, new Set()))
}
