import { type Evidence, type FeatureSpace, featureCount, featureNames, gatherEvidence } from './features.ts'
import { createLexicon } from './lexicon.ts'
import { readMaterials } from './material-card.ts'
import { readWording, type Tokens } from './read-wording.ts'
import { createSettledMemory } from './settled-memory.ts'
import { createTokenIndex, rarity } from './token-index.ts'
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

const openSpace = ({ materials, matters, settled = [], words }: WordingLibrary) => {
  const lexicon = createLexicon(words)
  const cards = readMaterials(lexicon, materials, matters)
  const place = new Map(materials.map(({ id }, at) => [id, at]))
  const names = cards.flatMap((card, at) => card.names.map((name) => ({ at, tokens: name.all })))
  const wordings = new Set([
    ...matters.flatMap(({ rows }) => rows.map(({ asNamed }) => asNamed)),
    ...settled.map(({ asNamed }) => asNamed),
  ])
  const rare = rarity([
    ...names.map(({ tokens }) => tokens),
    ...[...wordings].map((wording) => readWording(lexicon, wording).all),
  ])
  const resultOf = new Map(matters.map(({ code, resultMaterial }) => [code, resultMaterial]))
  const space: FeatureSpace = {
    lexicon,
    cards,
    index: createTokenIndex(
      names.map(({ tokens }) => tokens),
      rare,
    ),
    owner: names.map(({ at }) => at),
    memory: createSettledMemory(lexicon, settled, place, rare),
    prerequisiteResults: (matter) =>
      new Set(matter.prerequisites.flatMap((code) => resultOf.get(code) ?? [])),
  }
  return space
}

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

const tokensOf = (space: FeatureSpace, matter: WordingMatter): Tokens =>
  readWording(space.lexicon, matter.name).all

/** Opens a library for proposals. Pure and deterministic; the cost of a row does not grow with the rows already done. */
export const createNormaliser = (library: WordingLibrary): Normaliser => {
  const space = openSpace(library)
  const evidence = (matter: WordingMatter): Evidence[] => {
    const tokens = tokensOf(space, matter)
    return matter.rows.map((_, order) => gatherEvidence(space, matter, tokens, order))
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
