import type { Catalogue, Matter, OneThing } from '#engine/catalogue'
import type { Problem } from '#engine/kernel'

/** R04, R36, `2b` (item list fields) or `2c-1` … `2c-17` (the seventeen rules of 温州, in the order of rules.md). */
export type LintRule = 'R04' | 'R36' | '2b' | `2c-${number}`

/** A fault of a guide: the problem (`sentence` says it in both languages) with its rule and weight. Errors forbid publication. */
export type LintFinding = Problem & {
  readonly rule: LintRule
  readonly severity: 'error' | 'warning'
  readonly place: string
}

/** A rule that needs facts the catalogue has no place for: never passed in silence (G6). */
export type NotDecidable = Problem & { readonly rule: LintRule }

export type GuideLint = {
  readonly findings: readonly LintFinding[]
  readonly notDecidable: readonly NotDecidable[]
}

export type LintScope = {
  readonly catalogue: Catalogue
  readonly thing: OneThing
  readonly matters: readonly Matter[]
}

export const error = (rule: LintRule, problem: Problem, place: string): LintFinding => ({
  ...problem,
  rule,
  severity: 'error',
  place,
})

export const warning = (rule: LintRule, problem: Problem, place: string): LintFinding => ({
  ...problem,
  rule,
  severity: 'warning',
  place,
})

/** Places are paths into the catalogue: `things.canyin-qiye`, `matters.scjgj-spjy.materials[3]`. */
export const thingPlace = ({ code }: OneThing, member?: string): string =>
  `things.${code}${member ? `.${member}` : ''}`
export const matterPlace = ({ code }: Matter, member?: string): string =>
  `matters.${code}${member ? `.${member}` : ''}`
