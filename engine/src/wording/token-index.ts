import type { Tokens } from './collect.ts'

/** How rare a token is over many texts: a rare one says more. */
export const rarity = (texts: readonly Tokens[]): ((token: string) => number) => {
  const counts = new Map<string, number>()
  for (const tokens of texts)
    for (const token of tokens.keys()) counts.set(token, (counts.get(token) ?? 0) + 1)
  const total = texts.length + 1
  const worth = (token: string, count: number) =>
    Math.log(1 + total / (count + 0.5)) * (token.startsWith('c:') ? conceptWorth : 1)
  const known = new Map([...counts].map(([token, count]) => [token, worth(token, count)]))
  return (token) => known.get(token) ?? worth(token, 0)
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

/** Where a token stands and how heavy it is there: numbers side by side, as these lists are read for every row. */
type Postings = { readonly worth: number; readonly places: number[]; readonly weights: number[] }

const postingsOf = (
  entries: readonly Tokens[],
  rare: (token: string) => number,
): ReadonlyMap<string, Postings> => {
  const postings = new Map<string, Postings>()
  entries.forEach((tokens, at) => {
    for (const [token, weight] of tokens) {
      const list = postings.get(token) ?? { worth: rare(token), places: [], weights: [] }
      list.places.push(at)
      list.weights.push(weight)
      postings.set(token, list)
    }
  })
  return postings
}

/** Compares a query with every entry at once: only entries that share a token cost anything. */
export const createTokenIndex = (entries: readonly Tokens[], rare: (token: string) => number): TokenIndex => {
  const postings = postingsOf(entries, rare)
  const masses = entries.map((tokens) => mass(tokens, rare))
  const add = (sums: Float64Array, token: string, weight: number) => {
    const list = postings.get(token)
    if (!list) return
    const { worth, places, weights } = list
    for (let entry = 0; entry < places.length; entry += 1)
      sums[places[entry]!]! += worth * Math.min(weight, weights[entry]!)
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
