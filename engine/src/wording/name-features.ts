import type { Tokens } from './collect.ts'
import type { FeatureSpace, Surroundings } from './feature-space.ts'
import type { Reading } from './read-wording.ts'

/** How alike a wording and each material's names are, in words alone (N2, N3). All values 0 to 1, one per material. */
export type NameLikeness = {
  readonly whole: Float64Array
  readonly part: Float64Array
  /** Like one of several papers the name names. */
  readonly alias: Float64Array
  readonly covered: Float64Array
  readonly used: Float64Array
  readonly backed: Float64Array
  readonly backedWidely: Float64Array
  readonly issuer: Float64Array
  /** How clearly the wording names any department. */
  readonly issuerMost: number
}

/** Words of the matter's own name tell little apart: every drawing of an animal clinic is 动物诊疗场所…图. */
const unspecific = 0.4

const withoutMatter = (tokens: Tokens, matter: Tokens): Tokens =>
  new Map(
    [...tokens].map(([token, weight]) => [token, matter.has(token) ? weight * unspecific : weight] as const),
  )

const strongest = (
  space: FeatureSpace,
  values: Float64Array,
  owner: readonly number[] = space.owner,
): Float64Array => {
  const best = new Float64Array(space.cards.length)
  values.forEach((value, entry) => {
    const at = owner[entry]!
    if (value > best[at]!) best[at] = value
  })
  return best
}

const highest = (lists: readonly Float64Array[], size: number): Float64Array => {
  const best = new Float64Array(size)
  for (const list of lists)
    list.forEach((value, at) => {
      if (value > best[at]!) best[at] = value
    })
  return best
}

/** 环保部门的批准文件 says who issues it and little else: the issuing department's name must be heard in the wording. */
const issuerHeard = (space: FeatureSpace, row: Reading) => {
  const covered = space.issuers.covered(row.all)
  const issuer = new Float64Array(space.issuerOf.length)
  space.issuerOf.forEach((department, at) => {
    if (department >= 0) issuer[at] = covered[department]!
  })
  return { issuer, issuerMost: covered.reduce((a, b) => Math.max(a, b), 0) }
}

export const compareNames = (
  space: FeatureSpace,
  { own, ownShared, wideCovered }: Surroundings,
  row: Reading,
): NameLikeness => {
  const { index, aliases } = space
  const parts = row.parts.map((part) => withoutMatter(part, own))
  const whole = withoutMatter(row.all, own)
  return {
    whole: strongest(space, index.both(whole)),
    part: strongest(space, highest(parts.map(index.both), index.size)),
    alias: strongest(space, highest(parts.map(aliases.both), aliases.size), space.aliasOwner),
    covered: strongest(space, index.covered(row.all)),
    used: strongest(space, index.used(parts[0] ?? whole)),
    backed: strongest(space, index.coveredTogether(ownShared, own, row.all)),
    backedWidely: strongest(space, wideCovered),
    ...issuerHeard(space, row),
  }
}
