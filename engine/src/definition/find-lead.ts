import type { Catalogue, LeadReason, Matter, OneThing } from '#engine/catalogue'
import { sampleAnswers } from '#engine/catalogue'
import { plan, survey } from '#engine/composer'
import type { Said } from '#engine/kernel'
import { digestOf } from './digest.ts'

export type LeadFinding = {
  readonly department: string
  readonly reason: LeadReason
  readonly evidence: readonly Said[]
}

/** In how many one things a matter occurs: what every shop needs says nothing about a trade. */
const spread = (catalogue: Catalogue): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const { matters } of catalogue.things)
    for (const { code } of matters) counts.set(code, (counts.get(code) ?? 0) + 1)
  return counts
}

/** A licence to trade: a permit that is held and renewed, not a one-off approval of signs, waste or building work. */
const licence = ({ type, result }: Matter): boolean =>
  (type === '行政许可' || type === '备案' || type === '其他行政权力') && result.kind === '许可证'

/** Matters that occur in every scenario, alone or as alternatives of one department's licences. */
const alwaysThere = (catalogue: Catalogue, thing: OneThing): ReadonlySet<string> => {
  const seen = new Map<string, number>()
  const { scenarios } = survey(catalogue, thing)
  for (const { weight, matters } of digestOf(catalogue, thing).groups) {
    const owners = matters.flatMap((code) => {
      const matter = catalogue.matter.get(code)
      return matter && licence(matter) ? [matter.department] : []
    })
    for (const owner of new Set(owners)) seen.set(owner, (seen.get(owner) ?? 0) + weight)
  }
  return new Set([...seen].filter(([, count]) => count >= mostScenarios * scenarios).map(([owner]) => owner))
}

const mostScenarios = 0.6
const isOwnTrade = 4

const finding = (matter: Matter, reason: LeadFinding['reason'], zh: string, en: string): LeadFinding => ({
  department: matter.department,
  reason,
  evidence: [{ zh, en }],
})

/**
 * D1 The default lead department, in order: who regulates the trade (its permit occurs in hardly any other one thing), who issues
 * the principal licence (the permit of the common case that asks for most), who would be asked first. The evidence says why.
 */
export const findLead = (catalogue: Catalogue, thing: OneThing): LeadFinding | null => {
  const composed = plan(catalogue, thing, sampleAnswers(thing))
  const matters = composed.matters.flatMap(({ code }) => catalogue.matter.get(code) ?? [])
  const counts = spread(catalogue)
  const often = (matter: Matter) => counts.get(matter.code) ?? 1
  const longest = (a: Matter, b: Matter) => b.statutory_days - a.statutory_days
  const needed = alwaysThere(catalogue, thing)
  const permits = matters.filter((matter) => licence(matter) && needed.has(matter.department))
  const own = permits
    .filter((matter) => often(matter) < isOwnTrade)
    .sort((a, b) => often(a) - often(b) || longest(a, b))[0]
  if (own)
    return finding(
      own,
      'regulates',
      `「${own.name}」只在 ${often(own)} 件一件事里出现，是管这一行的许可`,
      `“${own.name_en ?? own.name}” occurs in only ${often(own)} one things: the permit of this trade`,
    )
  const principal = [...permits].sort((a, b) => b.materials.length - a.materials.length || longest(a, b))[0]
  if (principal)
    return finding(
      principal,
      'principal_licence',
      `「${principal.result.name}」是这件事的主要证照（要求材料 ${principal.materials.length} 项，最多）`,
      `“${principal.result.name}” is its principal licence (it asks for the most papers, ${principal.materials.length})`,
    )
  const first = composed.matters.find(({ start }) => start === 0)
  const matter = first && catalogue.matter.get(first.code)
  return matter
    ? finding(
        matter,
        'first_asked',
        `「${matter.name}」最先受理`,
        `“${matter.name_en ?? matter.name}” is asked first`,
      )
    : null
}
