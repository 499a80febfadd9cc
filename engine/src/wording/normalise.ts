import { openSpace, surround } from './feature-space.ts'
import { type Evidence, featureCount, featureNames, gatherEvidence } from './features.ts'
import type { Suggestion, WordingLibrary, WordingMatter } from './types.ts'
import { weights } from './weights.ts'
import { explain } from './why.ts'

/** Proposes canonical materials for the rows of a matter, best first. */
export type Normaliser = {
  /** For each row of the matter, in order, its `top` best materials. */
  readonly suggest: (matter: WordingMatter, top?: number) => Suggestion[][]
  /** The evidence behind the proposals: for benchmarks and for fitting the weights. */
  readonly evidence: (matter: WordingMatter) => Evidence[]
}

const weightList = Float64Array.from(featureNames, (name) => weights[name])

/** Beliefs of one row over all materials: weighted evidence, made to add up to 1. */
const believe = (evidence: Evidence, count: number): Float64Array => {
  const scores = new Float64Array(count)
  let most = Number.NEGATIVE_INFINITY
  for (let at = 0; at < count; at += 1) {
    let sum = 0
    for (let feature = 0; feature < featureCount; feature += 1)
      sum += weightList[feature]! * evidence.values[at * featureCount + feature]!
    scores[at] = sum
    most = Math.max(most, sum)
  }
  return share(scores.map((score) => Math.exp(score - most)))
}

const share = (values: Float64Array): Float64Array => {
  const sum = values.reduce((a, b) => a + b, 0)
  return sum === 0 ? values : values.map((value) => value / sum)
}

/** How much a material suffers in one row when another row of the same matter claims it: 1 would forbid it (N7). */
const rivalry = 0.75

const settleRivals = (beliefs: readonly Float64Array[]): Float64Array[] =>
  beliefs.map((own, row) => {
    const rival = new Float64Array(own.length)
    beliefs.forEach((other, at) => {
      if (at !== row)
        other.forEach((value, material) => {
          if (value > rival[material]!) rival[material] = value
        })
    })
    return share(own.map((value, material) => value * (1 - rivalry * Math.max(0, rival[material]! - value))))
  })

/** Opens a library for proposals. Pure and deterministic; the cost of a row does not grow with the rows already done. */
export const createNormaliser = (library: WordingLibrary): Normaliser => {
  const space = openSpace(library)
  const evidence = (matter: WordingMatter): Evidence[] => {
    const around = surround(space, matter)
    return matter.rows.map((_, order) => gatherEvidence(space, around, order))
  }
  const suggest = (matter: WordingMatter, top = 5): Suggestion[][] => {
    const gathered = evidence(matter)
    const beliefs = settleRivals(gathered.map((one) => believe(one, space.cards.length)))
    return gathered.map((one, row) => {
      const belief = beliefs[row]!
      return [...belief.keys()]
        .sort((a, b) => belief[b]! - belief[a]! || a - b)
        .slice(0, top)
        .map((at) => ({
          material: space.cards[at]!.material.id,
          score: Math.round(belief[at]! * 1e4) / 1e4,
          why: explain(one, at, space.cards[at]!),
        }))
    })
  }
  return { suggest, evidence }
}
