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
  /** How much of this wording a material's settled wordings use to say, on average. */
  readonly usual: Float64Array
}

export type SettledMemory = {
  readonly any: boolean
  readonly recall: (wording: Reading) => Recall
  /** How often a material was asked for, on a scale from 0 to 1. */
  readonly common: Float64Array
}

type Entry = { readonly reading: Reading; readonly asNamed: string; readonly at: number; count: number }

const gather = (
  lexicon: Lexicon,
  settled: readonly SettledWording[],
  place: ReadonlyMap<string, number>,
): Entry[] => {
  const entries = new Map<string, Entry>()
  const readings = new Map<string, Reading>()
  for (const { asNamed, material } of settled) {
    const at = place.get(material)
    if (at === undefined) continue
    const reading = readings.get(asNamed) ?? readWording(lexicon, asNamed)
    readings.set(asNamed, reading)
    const key = `${reading.plain}\n${at}`
    const known = entries.get(key)
    if (known) known.count += 1
    else entries.set(key, { reading, asNamed, at, count: 1 })
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
  const recall = (wording: Reading): Recall => {
    const best = new Float64Array(place.size)
    const bestWording: (string | undefined)[] = new Array(place.size)
    const vote = new Float64Array(place.size)
    const same = new Float64Array(place.size)
    const { both } = index.compare(wording.all)
    let votes = 0
    let twins = 0
    entries.forEach((entry, order) => {
      const likeness = both[order]!
      if (likeness === 0) return
      if (likeness > best[entry.at]!) {
        best[entry.at] = likeness
        bestWording[entry.at] = entry.asNamed
      }
      vote[entry.at]! += voteOf(likeness, entry.count)
      votes += voteOf(likeness, entry.count)
      if (entry.reading.plain !== wording.plain) return
      same[entry.at]! += entry.count
      twins += entry.count
    })
    for (let at = 0; at < place.size; at += 1) {
      vote[at]! /= votes || 1
      same[at]! /= twins || 1
    }
    return { best, bestWording, vote, same, usual: usualOf(wording.all) }
  }
  return { any: entries.length > 0, recall, common: counts.map((count) => Math.log1p(count) / most) }
}
