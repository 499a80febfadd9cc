import { openSpace, surround } from './feature-space.ts'
import { type Evidence, featureCount, featureNames, gatherEvidence } from './features.ts'
import type { Suggestion, WordingLibrary, WordingMatter } from './types.ts'
import { weights } from './weights.ts'
import { explain } from './why.ts'

/** Proposes canonical materials for the rows of a matter, best first. */
export type Normaliser = {
  /** For each row of the matter, in order, its `top` best materials. `blind`: as if nothing of this very matter were settled. */
  readonly suggest: (matter: WordingMatter, top?: number, blind?: boolean) => Suggestion[][]
  /** The evidence behind the proposals: for benchmarks and for fitting the weights. */
  readonly evidence: (matter: WordingMatter) => Evidence[]
}

const weightList = Float64Array.from(featureNames, (name) => weights[name])

/** Beliefs of one row over all materials: weighted evidence, made to add up to 1. */
const believe = ({ candidates, values }: Evidence, count: number): Float64Array => {
  const sums = new Float64Array(candidates.length)
  for (let place = 0; place < sums.length; place += 1)
    for (let feature = 0; feature < featureCount; feature += 1)
      sums[place]! += weightList[feature]! * values[place * featureCount + feature]!
  const most = sums.reduce((a, b) => Math.max(a, b), -Infinity)
  const beliefs = new Float64Array(count)
  candidates.forEach((at, place) => {
    beliefs[at] = Math.exp(sums[place]! - most)
  })
  return share(beliefs)
}

const share = (values: Float64Array): Float64Array => {
  let sum = 0
  for (let at = 0; at < values.length; at += 1) sum += values[at]!
  if (sum > 0) for (let at = 0; at < values.length; at += 1) values[at]! /= sum
  return values
}

/** How much a material suffers in one row when another row of the same matter claims it: 1 would forbid it (N7). */
const rivalry = 0.9

const strongestRival = (beliefs: readonly Float64Array[], row: number): Float64Array => {
  const rival = new Float64Array(beliefs[row]!.length)
  beliefs.forEach((other, at) => {
    if (at === row) return
    for (let material = 0; material < rival.length; material += 1)
      if (other[material]! > rival[material]!) rival[material] = other[material]!
  })
  return rival
}

const settleRivals = (beliefs: readonly Float64Array[]): Float64Array[] =>
  beliefs.map((own, row) => {
    const rival = strongestRival(beliefs, row)
    return share(own.map((value, at) => value * (1 - rivalry * Math.max(0, rival[at]! - value))))
  })

/** Opens a library for proposals. Pure and deterministic; the cost of a row does not grow with the rows already done. */
export const createNormaliser = (library: WordingLibrary): Normaliser => {
  const space = openSpace(library)
  const evidence = (matter: WordingMatter, blind = false): Evidence[] => {
    const around = surround(space, matter)
    return matter.rows.map((_, order) => gatherEvidence(space, around, order, blind))
  }
  const suggest = (matter: WordingMatter, top = 5, blind = false): Suggestion[][] => {
    const gathered = evidence(matter, blind)
    const beliefs = settleRivals(gathered.map((one) => believe(one, space.cards.length)))
    return gathered.map((one, row) => {
      const belief = beliefs[row]!
      return [...one.candidates.keys()]
        .sort((a, b) => belief[one.candidates[b]!]! - belief[one.candidates[a]!]! || a - b)
        .slice(0, top)
        .map((place) => {
          const at = one.candidates[place]!
          const card = space.cards[at]!
          return {
            material: card.material.id,
            score: Math.round(belief[at]! * 1e4) / 1e4,
            why: explain(one, place, card, { twin: one.bestWording[at], decision: one.decision[at] }),
          }
        })
    })
  }
  return { suggest, evidence }
}
