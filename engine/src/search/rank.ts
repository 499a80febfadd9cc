import type { Lattice } from './lattice.ts'
import type { Hit } from './phrase-trie.ts'
import type { Phrases } from './phrases.ts'
import { factorOf, scopesOf } from './scopes.ts'

/** What a found phrase adds to one thing. */
export type Evidence = {
  readonly thing: number
  readonly points: number
  readonly concept: string
  readonly conceptEn: string
  /** As the person wrote it, and as it was understood. */
  readonly written: string
  readonly phrase: string
}

const covers = (outer: Hit, inner: Hit): boolean =>
  outer !== inner &&
  outer.start <= inner.start &&
  outer.end >= inner.end &&
  outer.end - outer.start > inner.end - inner.start

/** A phrase inside a longer one that was found as surely is only an echo. */
const echo = 0.2

/** How much surer another reading must be to put one away. */
const surer = 0.04

/**
 * S5 A change is no typo where the question's own characters are part of a phrase that stands there as written; and of two readings
 * of the same letters the surer one holds (zhizhao is 执照, not 制造).
 */
const believed = (hits: readonly Hit[]): Hit[] => {
  const unchanged = hits.filter(({ changed }) => !changed.length)
  return hits.filter(({ changed, end, quality, start }) => {
    if (quality > 1 - surer) return true
    if (hits.some((hit) => hit.start <= start && end <= hit.end && hit.quality > quality + surer))
      return false
    return !changed.some((place) =>
      unchanged.some((hit) => hit.start <= place && place < hit.end && hit.quality > quality),
    )
  })
}

/** Longer phrases say more; 10 % for each character beyond the second. */
const lengthWorth = (text: string): number => 1 + Math.min(0.4, 0.14 * (text.replace('…', '').length - 2))

const gappedHits = ({ text }: Lattice, { gapped }: Phrases): Hit[] =>
  gapped.flatMap(({ parts: [before, after], phrase }) => {
    for (let start = text.indexOf(before); start >= 0; start = text.indexOf(before, start + 1)) {
      const from = start + before.length
      const at = text.indexOf(after, from)
      if (at >= 0 && at - from <= 8 && !/[，,。；;]/.test(text.slice(from, at)))
        return [{ phrase, start, end: at + after.length, quality: 1, changed: [] }]
    }
    return []
  })

/** What the person wrote at a place, with their own spaces between letters. */
const writtenAt = ({ gap, text }: Lattice, start: number, end: number): string =>
  [...text.slice(start, end)].map((char, at) => (at > 0 && gap[start + at] ? ` ${char}` : char)).join('')

/** S1 Points of every phrase of the question for every thing. The same concept written twice in the same words counts once. */
export const evidenceOf = (lattice: Lattice, found: readonly Hit[], phrases: Phrases): Evidence[] => {
  const { text } = lattice
  const hits = believed([...found, ...gappedHits(lattice, phrases)])
  const scopes = scopesOf(text)
  const best = new Map<string, Evidence>()
  for (const hit of hits) {
    const isEcho = hits.some((outer) => covers(outer, hit) && outer.quality >= hit.quality - 0.1)
    const phrase = phrases.texts[hit.phrase]!
    const base =
      hit.quality ** 2 *
      lengthWorth(phrase) *
      phrases.rarity[hit.phrase]! *
      factorOf(text, scopes, hit.start, hit.end) *
      (isEcho ? echo : 1)
    const written = writtenAt(lattice, hit.start, hit.end)
    for (const { concept, conceptEn, things, weight } of phrases.senses[hit.phrase]!)
      for (const [thing, strength] of things) {
        const points = base * weight * strength
        const key = `${thing}/${hit.start}/${hit.end}`
        const known = best.get(key)
        if (!known || Math.abs(known.points) < Math.abs(points))
          best.set(key, { thing, points, concept, conceptEn, written, phrase })
      }
  }
  return [...best.values()]
}
