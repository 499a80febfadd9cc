import {
  formFeatures,
  paperFeatures,
  personFeatures,
  resultFeatures,
  subjectFeatures,
} from './card-features.ts'
import type { FeatureSpace, Surroundings } from './feature-space.ts'
import type { MaterialCard } from './material-card.ts'
import { compareNames, type NameLikeness } from './name-features.ts'
import type { Reading } from './read-wording.ts'
import type { Recall } from './settled-memory.ts'
import type { Decided } from './types.ts'

/** What speaks for or against a material, each 0 to 1. The order is that of the weights (N5). */
export const featureNames = [
  'nameWhole',
  'namePart',
  'nameAlias',
  'nameCovered',
  'nameUsed',
  'nameEqual',
  'nameLength',
  'nameBacked',
  'nameBackedWidely',
  'paperLast',
  'paperSome',
  'paperOther',
  'paperFar',
  'paperExtra',
  'paperMissing',
  'endFirst',
  'endAny',
  'familyShared',
  'familyAlone',
  'kindFits',
  'personAndPaper',
  'personOnly',
  'personNotPaper',
  'personOther',
  'personAkin',
  'personMissing',
  'personExtra',
  'subjectShared',
  'subjectLost',
  'subjectOwn',
  'subjectAlien',
  'subjectAlienWidely',
  'formBoth',
  'formElse',
  'formNot',
  'formFirst',
  'formWanted',
  'formOfMatter',
  'ownResult',
  'prerequisite',
  'prerequisiteNamed',
  'otherResult',
  'ownDepartment',
  'issuerNamed',
  'issuerSaid',
  'issuerOther',
  'settledLike',
  'settledVote',
  'settledSame',
  'settledDecided',
  'settledHere',
  'settledUsual',
  'settledCommon',
  'settledNever',
] as const
export type FeatureName = (typeof featureNames)[number]
export const featureCount = featureNames.length

export type Evidence = {
  /** The materials worth a close look, as places in the list of materials. */
  readonly candidates: readonly number[]
  /** One block of `featureCount` numbers for each candidate. */
  readonly values: Float64Array
  /** The settled wording most like this one, per material. */
  readonly bestWording: readonly (string | undefined)[]
  /** The latest decision by name about the same words, per material. */
  readonly decision: readonly (Decided | undefined)[]
  readonly reading: Reading
}

/** So many materials get a close look; the right one is among them in all but a few rows of a thousand. */
const closeLook = 45

const shortlist = (
  space: FeatureSpace,
  around: Surroundings,
  names: NameLikeness,
  recall: Recall,
): number[] => {
  const rough = new Float64Array(space.cards.length)
  space.cards.forEach(({ application, material }, at) => {
    const words = names.part[at]! + names.alias[at]! + names.covered[at]! + names.backed[at]! / 2
    const settled = recall.best[at]! + recall.vote[at]! + space.memory.common[at]! / 3
    const place = names.issuer[at]! / 2 + (application ? 1 : 0) + (around.before.has(material.id) ? 0.5 : 0)
    rough[at] = words + settled + place
  })
  // Sorting numbers alone is ten times as fast as sorting places by them, so the least worth that counts is found first.
  const least = rough.toSorted().at(-closeLook) ?? -Infinity
  const places: number[] = []
  for (let at = 0; at < rough.length; at += 1) if (rough[at]! >= least) places.push(at)
  return places.sort((a, b) => rough[b]! - rough[a]! || a - b).slice(0, closeLook)
}

const settledFeatures = (
  { memory }: FeatureSpace,
  { best, vote, same, decided, here, usual }: Recall,
  at: number,
) => ({
  settledLike: best[at]!,
  settledVote: vote[at]!,
  settledSame: same[at]!,
  settledDecided: decided[at]!,
  settledHere: here[at]!,
  settledUsual: usual[at]!,
  settledCommon: memory.common[at]!,
  settledNever: memory.any && memory.common[at] === 0 ? 1 : 0,
})

const nameFeatures = (names: NameLikeness, reading: Reading, card: MaterialCard, at: number) => ({
  nameWhole: names.whole[at]!,
  namePart: names.part[at]!,
  nameAlias: names.alias[at]!,
  nameCovered: names.covered[at]!,
  nameUsed: names.used[at]!,
  nameEqual: card.names.some(({ plain }) => plain === reading.plain) ? 1 : 0,
  nameLength: Math.min(1, card.name.plain.length / 20),
  nameBacked: names.backed[at]!,
  nameBackedWidely: names.backedWidely[at]!,
  issuerNamed: names.issuer[at]!,
  issuerSaid: reading.official ? names.issuer[at]! : 0,
  issuerOther: reading.official ? Math.max(0, names.issuerMost - names.issuer[at]!) : 0,
})

const featurePlace = Object.fromEntries(featureNames.map((name, place) => [name, place]))

/** Puts a group of features into a candidate's block; one object for all of them cost half of the time. */
const putInto = (values: Float64Array, from: number) => (group: Partial<Record<FeatureName, number>>) => {
  for (const name in group) values[from + featurePlace[name]!] = group[name as FeatureName]!
}

/** Weighs one row of a matter against the materials that come into question. */
export const gatherEvidence = (
  space: FeatureSpace,
  around: Surroundings,
  order: number,
  blind: boolean,
): Evidence => {
  const reading = around.rows[order]!
  const names = compareNames(space, around, reading)
  const recall = space.memory.recall(reading, around.matter.code, blind)
  const candidates = shortlist(space, around, names, recall)
  const values = new Float64Array(candidates.length * featureCount)
  candidates.forEach((at, place) => {
    const card = space.cards[at]!
    const put = putInto(values, place * featureCount)
    put(nameFeatures(names, reading, card, at))
    put(paperFeatures(reading, card, space.papers))
    put(personFeatures(reading, card))
    put(subjectFeatures(reading, card, around))
    put(formFeatures(reading, card, around, order))
    put(resultFeatures(card, around, names.part[at]!))
    put(settledFeatures(space, recall, at))
  })
  const { bestWording, decision } = recall
  return { candidates, values, bestWording, decision, reading }
}
