import type { Tokens } from './collect.ts'
import type { Lexicon } from './lexicon.ts'
import { type Reading, readWording } from './read-wording.ts'
import { createTokenIndex } from './token-index.ts'
import type { SettledWording } from './types.ts'

/** What the settled wordings say of one wording, per material (N6). */
export type Recall = {
  /** Likeness of the most alike settled wording, 0 to 1, and which one it is. */
  readonly best: Float64Array
  readonly bestWording: readonly (string | undefined)[]
  /** Share of the votes of the neighbours, likelier ones counting more. */
  readonly vote: Float64Array
  /** Share of this material among the settled rows that read the same. */
  readonly same: Float64Array
  /** 1 where this wording was settled so for this very matter. */
  readonly here: Float64Array
  /** How much of this wording a material's settled wordings use to say, on average. */
  readonly usual: Float64Array
}

export type SettledMemory = {
  readonly any: boolean
  readonly recall: (wording: Reading, matter?: string) => Recall
  /** How often a material was asked for, on a scale from 0 to 1. */
  readonly common: Float64Array
}

type Entry = {
  readonly reading: Reading
  readonly asNamed: string
  readonly at: number
  readonly matters: Set<string>
  count: number
}

/** What was decided for this very matter outweighs whatever others decided for the same words. */
const ownDecision = 1000

const gather = (
  lexicon: Lexicon,
  settled: readonly SettledWording[],
  place: ReadonlyMap<string, number>,
): Entry[] => {
  const entries = new Map<string, Entry>()
  const readings = new Map<string, Reading>()
  for (const { asNamed, material, matter } of settled) {
    const at = place.get(material)
    if (at === undefined) continue
    const reading = readings.get(asNamed) ?? readWording(lexicon, asNamed)
    readings.set(asNamed, reading)
    const key = `${reading.plain}\n${at}`
    const entry = entries.get(key) ?? { reading, asNamed, at, matters: new Set<string>(), count: 0 }
    entry.count += 1
    if (matter !== undefined) entry.matters.add(matter)
    entries.set(key, entry)
  }
  return [...entries.values()]
}

/** How often each token stands in the wordings of each material: rows counted, not spellings. */
const createProfiles = (entries: readonly Entry[], size: number, rare: (token: string) => number) => {
  const totals = new Float64Array(size)
  const rates = new Map<string, Map<number, number>>()
  for (const { reading, at, count } of entries) {
    const rows = Math.sqrt(count)
    totals[at]! += rows
    for (const [token, weight] of reading.all) {
      const of = rates.get(token) ?? new Map<number, number>()
      rates.set(token, of.set(at, (of.get(at) ?? 0) + weight * rows))
    }
  }
  return (wording: Tokens): Float64Array => {
    const usual = new Float64Array(size)
    let whole = 0
    for (const [token, weight] of wording) {
      const worth = weight * rare(token)
      whole += worth
      for (const [at, rate] of rates.get(token) ?? []) usual[at]! += (worth * rate) / (totals[at]! + 0.5)
    }
    return usual.map((value) => value / (whole || 1))
  }
}

/** Only near neighbours vote: the fourth power lets one twin outweigh many distant cousins. */
const voteOf = (likeness: number, count: number) => likeness ** 4 * Math.sqrt(count)

const emptyRecall = (size: number) => ({
  best: new Float64Array(size),
  bestWording: new Array<string | undefined>(size),
  vote: new Float64Array(size),
  same: new Float64Array(size),
  here: new Float64Array(size),
})

const recallFrom = (
  entries: readonly Entry[],
  likenesses: Float64Array,
  size: number,
  wording: Reading,
  matter: string | undefined,
) => {
  const recall = emptyRecall(size)
  const { best, bestWording, vote, same, here } = recall
  let votes = 0
  let twins = 0
  entries.forEach(({ at, asNamed, count, reading, matters }, order) => {
    const likeness = likenesses[order]!
    if (likeness === 0) return
    if (likeness > best[at]!) {
      best[at] = likeness
      bestWording[at] = asNamed
    }
    vote[at]! += voteOf(likeness, count)
    votes += voteOf(likeness, count)
    if (reading.plain !== wording.plain) return
    const decidedHere = matter !== undefined && matters.has(matter)
    if (decidedHere) here[at] = 1
    same[at]! += count + (decidedHere ? ownDecision : 0)
    twins += count + (decidedHere ? ownDecision : 0)
  })
  for (let at = 0; at < size; at += 1) {
    vote[at]! /= votes || 1
    same[at]! /= twins || 1
  }
  return recall
}

export const createSettledMemory = (
  lexicon: Lexicon,
  settled: readonly SettledWording[],
  place: ReadonlyMap<string, number>,
  rare: (token: string) => number,
): SettledMemory => {
  const entries = gather(lexicon, settled, place)
  const index = createTokenIndex(
    entries.map(({ reading }) => reading.all),
    rare,
  )
  const counts = new Float64Array(place.size)
  for (const { at, count } of entries) counts[at]! += count
  const most = Math.log1p(counts.reduce((a, b) => Math.max(a, b), 1))
  const usualOf = createProfiles(entries, place.size, rare)
  const nothing: Recall = { ...emptyRecall(place.size), usual: new Float64Array(place.size) }
  const remember = (wording: Reading, matter?: string): Recall => ({
    ...recallFrom(entries, index.both(wording.all), place.size, wording, matter),
    usual: usualOf(wording.all),
  })
  const recall = entries.length ? remember : () => nothing
  return { any: entries.length > 0, recall, common: counts.map((count) => Math.log1p(count) / most) }
}
