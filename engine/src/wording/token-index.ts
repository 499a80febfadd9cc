import type { Tokens } from './collect.ts'

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

export type TokenIndex = {
  readonly size: number
  /** Share of each entry's own words that the query has. */
  readonly covered: (query: Tokens) => Float64Array
  /** Share of the query's words that each entry has. */
  readonly used: (query: Tokens) => Float64Array
  /** Harmonic mean of both. */
  readonly both: (query: Tokens) => Float64Array
  /** Share of each entry's own words found in any of two lists; the first is given by what it shares already. */
  readonly coveredTogether: (shared: Float64Array, first: Tokens, second: Tokens) => Float64Array
  /** The words of each entry the query has, weighed but not yet divided. */
  readonly share: (query: Tokens) => Float64Array
}

const mass = (tokens: Tokens, rare: (token: string) => number): number => {
  let sum = 0
  for (const [token, weight] of tokens) sum += weight * rare(token)
  return sum
}

type Posting = { readonly at: number; readonly weight: number }

const postingsOf = (entries: readonly Tokens[]): ReadonlyMap<string, readonly Posting[]> => {
  const postings = new Map<string, Posting[]>()
  entries.forEach((tokens, at) => {
    for (const [token, weight] of tokens) {
      const list = postings.get(token)
      if (list) list.push({ at, weight })
      else postings.set(token, [{ at, weight }])
    }
  })
  return postings
}

/** Compares a query with every entry at once: only entries that share a token cost anything. */
export const createTokenIndex = (entries: readonly Tokens[], rare: (token: string) => number): TokenIndex => {
  const postings = postingsOf(entries)
  const masses = entries.map((tokens) => mass(tokens, rare))
  const add = (sums: Float64Array, token: string, weight: number) => {
    const list = postings.get(token)
    if (!list) return
    const worth = rare(token)
    for (const entry of list) sums[entry.at]! += worth * Math.min(weight, entry.weight)
  }
  const share = (query: Tokens): Float64Array => {
    const sums = new Float64Array(entries.length)
    for (const [token, weight] of query) add(sums, token, weight)
    return sums
  }
  /** Divides in place: these run for every row and every part of it. */
  const divide = (sums: Float64Array, by: (at: number) => number): Float64Array => {
    for (let at = 0; at < sums.length; at += 1) sums[at] = sums[at]! / (by(at) || 1)
    return sums
  }
  return {
    size: entries.length,
    share,
    covered: (query) => divide(share(query), (at) => masses[at]!),
    used: (query) => {
      const whole = mass(query, rare)
      return divide(share(query), () => whole)
    },
    both: (query) => {
      const whole = mass(query, rare)
      return divide(share(query), (at) => (whole + masses[at]!) / 2)
    },
    coveredTogether: (shared, first, second) => {
      const sums = shared.slice()
      for (const [token, weight] of second) if (!first.has(token)) add(sums, token, weight)
      return divide(sums, (at) => masses[at]!)
    },
  }
}
