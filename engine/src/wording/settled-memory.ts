import type { Tokens } from './collect.ts'
import type { Lexicon } from './lexicon.ts'
import { type Reading, readWording } from './read-wording.ts'
import { createTokenIndex } from './token-index.ts'
import type { Decided, SettledWording } from './types.ts'

/** What the settled wordings say of one wording, per material (N6). */
export type Recall = {
  /** Likeness of the most alike settled wording, 0 to 1, and which one it is. */
  readonly best: Float64Array
  readonly bestWording: readonly (string | undefined)[]
  /** Share of the votes of the neighbours, likelier ones counting more. */
  readonly vote: Float64Array
  /** Share of this material among the settled rows that read the same. */
  readonly same: Float64Array
  /** Share of this material among the decisions by name about the same words, and the latest of them. */
  readonly decided: Float64Array
  readonly decision: readonly (Decided | undefined)[]
  /** 1 where this wording was settled so for this very matter. */
  readonly here: Float64Array
  /** How much of this wording a material's settled wordings use to say, on average. */
  readonly usual: Float64Array
}

export type SettledMemory = {
  readonly any: boolean
  /** `blind`: as if nothing of this very matter were settled. */
  readonly recall: (wording: Reading, matter?: string, blind?: boolean) => Recall
  /** How often a material was asked for, on a scale from 0 to 1. */
  readonly common: Float64Array
}

type Entry = {
  readonly reading: Reading
  readonly asNamed: string
  readonly at: number
  /** How many rows of each matter; rows of no known matter stand under ''. */
  readonly matters: Map<string, number>
  count: number
  decisions: number
  decision: Decided | undefined
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
  for (const { asNamed, material, matter = '', decided } of settled) {
    const at = place.get(material)
    if (at === undefined) continue
    const reading = readings.get(asNamed) ?? readWording(lexicon, asNamed)
    readings.set(asNamed, reading)
    const key = `${reading.plain}\n${at}`
    const entry = entries.get(key) ?? {
      ...{ reading, asNamed, at, matters: new Map<string, number>() },
      ...{ count: 0, decisions: 0, decision: undefined },
    }
    entry.count += 1
    entry.matters.set(matter, (entry.matters.get(matter) ?? 0) + 1)
    if (decided) {
      entry.decisions += 1
      if (!entry.decision || entry.decision.on <= decided.on) entry.decision = decided
    }
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
  decided: new Float64Array(size),
  decision: new Array<Decided | undefined>(size),
  here: new Float64Array(size),
})

type Asked = {
  readonly wording: Reading
  readonly matter: string | undefined
  readonly blind: boolean
}

const addTwin = (
  { same, here, decided, decision }: ReturnType<typeof emptyRecall>,
  { at, matters, decisions, decision: latest }: Entry,
  count: number,
  { matter, blind }: Asked,
) => {
  const decidedHere = !blind && matter !== undefined && matters.has(matter)
  if (decidedHere) here[at] = 1
  same[at]! += count + (decidedHere ? ownDecision : 0)
  decided[at]! += decisions
  decision[at] = latest
}

const intoShares = (values: Float64Array): void => {
  const sum = values.reduce((a, b) => a + b, 0)
  if (sum > 0) for (let at = 0; at < values.length; at += 1) values[at]! /= sum
}

const recallFrom = (entries: readonly Entry[], likenesses: Float64Array, size: number, asked: Asked) => {
  const recall = emptyRecall(size)
  const { best, bestWording, vote } = recall
  entries.forEach((entry, order) => {
    const likeness = likenesses[order]!
    const { at, asNamed, reading } = entry
    const count = entry.count - (asked.blind ? (entry.matters.get(asked.matter ?? '') ?? 0) : 0)
    if (likeness === 0 || count === 0) return
    if (likeness > best[at]!) {
      best[at] = likeness
      bestWording[at] = asNamed
    }
    vote[at]! += voteOf(likeness, count)
    if (reading.plain === asked.wording.plain) addTwin(recall, entry, count, asked)
  })
  for (const shares of [vote, recall.same, recall.decided]) intoShares(shares)
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
  const remember = (wording: Reading, matter?: string, blind = false): Recall => ({
    ...recallFrom(entries, index.both(wording.all), place.size, { wording, matter, blind }),
    usual: usualOf(wording.all),
  })
  const recall = entries.length ? remember : () => nothing
  return { any: entries.length > 0, recall, common: counts.map((count) => Math.log1p(count) / most) }
}
