import { isHan } from './lattice.ts'
import { withoutCounts } from './numerals.ts'
import type { ThingText } from './thing-text.ts'

/** Pairs of neighbouring Chinese characters. */
const pairs = (text: string): string[] => {
  const found: string[] = []
  for (let at = 0; at + 1 < text.length; at += 1)
    if (isHan(text[at]) && isHan(text[at + 1])) found.push(text.slice(at, at + 2))
  return found
}

/** 我要开, 我们打算办: that somebody wants to begin something, not what. */
const wanting = /(?:我们?|俺|咱们?)?(?:想|要|打算|准备|计划)(?:要|着|去)?(?:开|办|弄|搞|做|干)?/g

const weights = { name: 3, said: 2, questions: 0.5, faq: 0.6, matters: 0.5, possibleMatters: 0.25 } as const

/**
 * S8 The ground under the words: how much of the question stands in the thing's own text, 0 to 1, rare pairs counting more.
 * Finds what no entry of words knows, also in another city's folder.
 */
export class TextScore {
  readonly #weights = new Map<string, Map<number, number>>()
  readonly #count: number
  readonly #common: RegExp | undefined

  /** Pairs within `common` words are not looked for: 怎么办 in one thing's sayings does not make it the answer. */
  constructor(things: readonly ThingText[], common: ReadonlySet<string>) {
    this.#count = things.length
    const longestFirst = [...common].sort((a, b) => b.length - a.length)
    this.#common = longestFirst.length ? new RegExp(longestFirst.join('|'), 'g') : undefined
    things.forEach((thing, index) => {
      this.#add(index, [thing.name], weights.name)
      this.#add(index, thing.said, weights.said)
      this.#add(index, thing.matters, weights.matters)
      this.#add(index, thing.possibleMatters, weights.possibleMatters)
      this.#add(index, thing.questions, weights.questions)
      this.#add(index, thing.faq, weights.faq)
    })
  }

  #add(thing: number, texts: readonly string[], weight: number): void {
    for (const pair of new Set(texts.flatMap(pairs))) {
      const row = this.#weights.get(pair) ?? new Map<number, number>()
      this.#weights.set(pair, row)
      row.set(thing, (row.get(thing) ?? 0) + weight)
    }
  }

  /** Score of every thing for the question's text. */
  of(text: string): Float64Array {
    const scores = new Float64Array(this.#count)
    let possible = 0
    const asked = withoutCounts(text).replace(wanting, ' ')
    for (const pair of new Set(pairs(this.#common ? asked.replace(this.#common, ' ') : asked))) {
      const row = this.#weights.get(pair)
      if (!row) continue
      const rarity = Math.log(1 + this.#count / row.size) / Math.log(1 + this.#count)
      possible += rarity
      for (const [thing, weight] of row) scores[thing]! += rarity ** 2 * (weight / (weight + 1.2))
    }
    return possible > 0 ? scores.map((score) => score / Math.sqrt(possible * 4)) : scores
  }
}
