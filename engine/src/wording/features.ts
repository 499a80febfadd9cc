import type { Head, Lexicon } from './lexicon.ts'
import type { MaterialCard } from './material-card.ts'
import { type Reading, readWording, type Tokens } from './read-wording.ts'
import type { SettledMemory } from './settled-memory.ts'
import type { TokenIndex } from './token-index.ts'
import type { WordingMatter } from './types.ts'

/** What speaks for or against a material, each about 0 to 1. The order is that of the weights (N5). */
export const featureNames = [
  'nameWhole',
  'namePart',
  'nameFirst',
  'nameCovered',
  'nameUsed',
  'nameEqual',
  'nameLength',
  'paperSame',
  'paperOther',
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
  readonly bestWording: readonly (string | undefined)[]
  readonly reading: Reading
}

export type FeatureSpace = {
  readonly lexicon: Lexicon
  readonly cards: readonly MaterialCard[]
  /** Every name of every card, and whose it is. */
  readonly index: TokenIndex
  readonly owner: readonly number[]
  readonly memory: SettledMemory
  readonly prerequisiteResults: (matter: WordingMatter) => ReadonlySet<string>
}

const strongest = (space: FeatureSpace, values: Float64Array): Float64Array => {
  const best = new Float64Array(space.cards.length)
  values.forEach((value, entry) => {
    const at = space.owner[entry]!
    if (value > best[at]!) best[at] = value
  })
  return best
}

const fit = (one: Head | undefined, other: Head | undefined): number => {
  if (!one || !other) return 0.3
  return one.class === other.class
    ? 1
    : Math.max(one.near.get(other.class) ?? 0, other.near.get(one.class) ?? 0)
}

/** Words of the matter's own name tell nothing apart: every drawing of an animal clinic is 动物诊疗场所…图. */
const unspecific = 0.4

export const withoutMatter = (tokens: Tokens, matter: Tokens): Tokens =>
  new Map(
    [...tokens].map(([token, weight]) => [token, matter.has(token) ? weight * unspecific : weight] as const),
  )

const shareOf = (stem: string, text: string): number => {
  if (stem.length < 2) return 0.5
  let hits = 0
  for (let at = 0; at + 1 < stem.length; at += 1) if (text.includes(stem.slice(at, at + 2))) hits += 1
  return hits / (stem.length - 1)
}

const nameFeatures = (space: FeatureSpace, row: Reading, parts: readonly Tokens[], whole: Tokens) => {
  const wholeOverlap = space.index.compare(whole)
  const overlaps = parts.map((part) => space.index.compare(part))
  const first = overlaps[0] ?? wholeOverlap
  const part = new Float64Array(space.index.size)
  for (const overlap of overlaps)
    overlap.both.forEach((value, entry) => {
      if (value > part[entry]!) part[entry] = value
    })
  return {
    whole: strongest(space, wholeOverlap.both),
    part: strongest(space, part),
    first: strongest(space, first.both),
    covered: strongest(space, wholeOverlap.covered),
    used: strongest(space, first.used),
    equal: (card: MaterialCard) => card.names.some(({ plain }) => plain === row.plain),
  }
}

const meets = (one: Iterable<string>, other: ReadonlySet<string>): boolean => {
  for (const word of one) if (other.has(word)) return true
  return false
}

const personFeatures = (row: Reading, card: MaterialCard) => {
  const { roles } = card.name
  const same = row.roles.length > 0 && meets(row.roles, new Set(roles))
  return {
    personSame: same ? (roles.includes(row.roles[0]!) ? 1 : 0.6) : 0,
    personOther: row.roles.length > 0 && roles.length > 0 && !same ? 1 : 0,
    personMissing: row.roles.length > 0 && roles.length === 0 ? 1 : 0,
    personExtra: row.roles.length === 0 && roles.length > 0 ? 1 : 0,
  }
}

const paperFeatures = (row: Reading, card: MaterialCard) => {
  const both = row.papers.size > 0 && card.name.papers.size > 0
  const same = both && meets(row.papers, card.name.papers)
  const kind = row.heads[0]?.kinds.has(card.material.kind) ? 1 : 0
  return {
    paperSame: same ? 1 : 0,
    paperOther: both && !same ? 1 : 0,
    endFirst: fit(row.heads[0], card.head),
    endAny: Math.max(0, ...row.heads.map((head) => fit(head, card.head))),
    kindFits: kind,
  }
}

const formFeatures = (row: Reading, card: MaterialCard, matter: WordingMatter, order: number) => {
  const form = row.heads[0]?.class === 'application'
  const share = shareOf(row.stem, `${matter.name}${matter.resultName ?? ''}申请登记备案许可`)
  return {
    formBoth: form && card.application ? 1 : 0,
    formElse: form && !card.application ? 1 : 0,
    formNot: !form && card.application ? 1 : 0,
    formFirst: order === 0 && card.application ? 1 : 0,
    formOfMatter: form && card.application ? share : 0,
  }
}

const resultFeatures = (
  card: MaterialCard,
  matter: WordingMatter,
  before: ReadonlySet<string>,
  named: number,
) => {
  const { id, issued_by, result_of } = card.material
  const own = id === matter.resultMaterial || result_of === matter.code
  const prerequisite = before.has(id) || matter.prerequisites.includes(result_of ?? '')
  return {
    ownResult: own ? 1 : 0,
    prerequisite: prerequisite ? 1 : 0,
    prerequisiteNamed: prerequisite ? named : 0,
    otherResult: !own && !prerequisite && result_of !== undefined ? 1 : 0,
    ownDepartment: issued_by === matter.department ? 1 : 0,
  }
}

/** Weighs one row of a matter against every material at once. */
export const gatherEvidence = (
  space: FeatureSpace,
  matter: WordingMatter,
  matterTokens: Tokens,
  order: number,
): Evidence => {
  const reading = readWording(space.lexicon, matter.rows[order]!.asNamed)
  const parts = reading.parts.map((part) => withoutMatter(part, matterTokens))
  const names = nameFeatures(space, reading, parts, withoutMatter(reading.all, matterTokens))
  const { best, bestWording, vote, same } = space.memory.recall(reading)
  const { any, common } = space.memory
  const before = space.prerequisiteResults(matter)
  const values = new Float64Array(space.cards.length * featureCount)
  space.cards.forEach((card, at) => {
    const row: Record<FeatureName, number> = {
      nameWhole: names.whole[at]!,
      namePart: names.part[at]!,
      nameFirst: names.first[at]!,
      nameCovered: names.covered[at]!,
      nameUsed: names.used[at]!,
      nameEqual: names.equal(card) ? 1 : 0,
      nameLength: Math.min(1, card.name.plain.length / 20),
      ...paperFeatures(reading, card),
      ...personFeatures(reading, card),
      ...formFeatures(reading, card, matter, order),
      ...resultFeatures(card, matter, before, names.part[at]!),
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
