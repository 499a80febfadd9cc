import type { Tokens } from './read-wording.ts'

/** How rare a token is over many texts: a rare one says more. */
export const rarity = (texts: readonly Tokens[]): ((token: string) => number) => {
  const counts = new Map<string, number>()
  for (const tokens of texts)
    for (const token of tokens.keys()) counts.set(token, (counts.get(token) ?? 0) + 1)
  const total = texts.length + 1
  const known = new Map([...counts].map(([token, count]) => [token, Math.log(1 + total / (count + 0.5))]))
  const unseen = Math.log(1 + total / 0.5)
  return (token) => (known.get(token) ?? unseen) * (token.startsWith('c:') ? conceptWorth : 1)
}

/** A concept stands for what the words mean, two characters only for how they are spelt. */
const conceptWorth = 2

export type Overlap = {
  /** Share of the entry's own words that the query has. */
  readonly covered: Float64Array
  /** Share of the query's words that the entry has. */
  readonly used: Float64Array
  /** Harmonic mean of both. */
  readonly both: Float64Array
}

export type TokenIndex = { readonly size: number; readonly compare: (query: Tokens) => Overlap }

const mass = (tokens: Tokens, rare: (token: string) => number): number => {
  let sum = 0
  for (const [token, weight] of tokens) sum += weight * rare(token)
  return sum
}

/** Compares a query with every entry at once: only entries that share a token cost anything. */
export const createTokenIndex = (entries: readonly Tokens[], rare: (token: string) => number): TokenIndex => {
  const postings = new Map<string, { at: number; weight: number }[]>()
  entries.forEach((tokens, at) => {
    for (const [token, weight] of tokens) {
      const list = postings.get(token)
      if (list) list.push({ at, weight })
      else postings.set(token, [{ at, weight }])
    }
  })
  const masses = entries.map((tokens) => mass(tokens, rare))
  const compare = (query: Tokens): Overlap => {
    const covered = new Float64Array(entries.length)
    for (const [token, weight] of query) {
      const worth = rare(token)
      for (const entry of postings.get(token) ?? [])
        covered[entry.at]! += worth * Math.min(weight, entry.weight)
    }
    const used = new Float64Array(entries.length)
    const both = new Float64Array(entries.length)
    const whole = mass(query, rare)
    for (let at = 0; at < entries.length; at += 1) {
      const shared = covered[at]!
      if (shared === 0) continue
      used[at] = shared / whole
      both[at] = (2 * shared) / (whole + masses[at]!)
      covered[at] = shared / masses[at]!
    }
    return { covered, used, both }
  }
  return { size: entries.length, compare }
}
