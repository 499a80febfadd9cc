import { formFeatures, paperFeatures, personFeatures, resultFeatures } from './card-features.ts'
import type { FeatureSpace, Surroundings } from './feature-space.ts'
import { compareNames } from './name-features.ts'
import type { Reading } from './read-wording.ts'

/** What speaks for or against a material, each 0 to 1. The order is that of the weights (N5). */
export const featureNames = [
  'nameWhole',
  'namePart',
  'nameFirst',
  'nameCovered',
  'nameUsed',
  'nameEqual',
  'nameLength',
  'nameBacked',
  'nameBackedWidely',
  'paperSame',
  'paperOther',
  'paperLastSame',
  'paperLastOther',
  'endFirst',
  'endAny',
  'kindFits',
  'personSame',
  'personOther',
  'personMissing',
  'personExtra',
  'formBoth',
  'formElse',
  'formNot',
  'formFirst',
  'formOfMatter',
  'ownResult',
  'prerequisite',
  'prerequisiteNamed',
  'otherResult',
  'ownDepartment',
  'issuerNamed',
  'settledLike',
  'settledVote',
  'settledSame',
  'settledCommon',
  'settledNever',
] as const
export type FeatureName = (typeof featureNames)[number]
export const featureCount = featureNames.length

export type Evidence = {
  /** One block of `featureCount` numbers for each material. */
  readonly values: Float64Array
  /** The settled wording most like this one, per material. */
  readonly bestWording: readonly (string | undefined)[]
  readonly reading: Reading
}

/** Weighs one row of a matter against every material at once. */
export const gatherEvidence = (space: FeatureSpace, around: Surroundings, order: number): Evidence => {
  const reading = around.rows[order]!
  const names = compareNames(space, around, reading)
  const { best, bestWording, vote, same } = space.memory.recall(reading)
  const { any, common } = space.memory
  const values = new Float64Array(space.cards.length * featureCount)
  space.cards.forEach((card, at) => {
    const row: Record<FeatureName, number> = {
      nameWhole: names.whole[at]!,
      namePart: names.part[at]!,
      nameFirst: names.first[at]!,
      nameCovered: names.covered[at]!,
      nameUsed: names.used[at]!,
      nameEqual: card.names.some(({ plain }) => plain === reading.plain) ? 1 : 0,
      nameLength: Math.min(1, card.name.plain.length / 20),
      nameBacked: names.backed[at]!,
      nameBackedWidely: names.backedWidely[at]!,
      ...paperFeatures(reading, card),
      ...personFeatures(reading, card),
      ...formFeatures(reading, card, around, order),
      ...resultFeatures(card, around, names.part[at]!),
      issuerNamed: names.issuer[at]!,
      settledLike: best[at]!,
      settledVote: vote[at]!,
      settledSame: same[at]!,
      settledCommon: common[at]!,
      settledNever: any && common[at] === 0 ? 1 : 0,
    }
    featureNames.forEach((name, feature) => {
      values[at * featureCount + feature] = row[name]
    })
  })
  return { values, bestWording, reading }
}
