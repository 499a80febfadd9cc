import { type Catalogue, type Material, type OneThing, sampleAnswers } from '#engine/catalogue'
import { plan } from './plan.ts'
import type { Plan, PlanMatter, PlanOptions } from './plan-types.ts'

/** Why a paper is still in the person's hands; told by who can make it. */
const gapCauses = [
  'intermediary',
  'drawing',
  'rules',
  'contract',
  'report',
  'no_source',
  'declaration',
] as const
export type GapCause = (typeof gapCauses)[number]

const causeOfKind: Record<Material['kind'], GapCause> = {
  form: 'rules',
  licence: 'no_source',
  certificate: 'no_source',
  personal: 'no_source',
  drawing: 'drawing',
  photo: 'drawing',
  plan: 'rules',
  other: 'rules',
  report: 'report',
  contract: 'contract',
  declaration: 'declaration',
}

/** An intermediary makes it, the person draws or writes it, somebody else signs it, or no source here holds it. */
const causeOf = (material: Material | undefined): GapCause =>
  material?.produced_by === 'intermediary' ? 'intermediary' : causeOfKind[material?.kind ?? 'other']

/** The matters that make the plan as long as it is, from the first to the last. */
const criticalPath = ({ matters, days }: Pick<Plan, 'matters' | 'days'>): readonly PlanMatter[] => {
  const path: PlanMatter[] = []
  let next = matters.find(({ end, critical }) => critical && end === days.promised)
  while (next) {
    path.unshift(next)
    const { start, prerequisites } = next
    next = matters.find(
      ({ code, end, critical }) => critical && end === start && end > 0 && prerequisites.includes(code),
    )
  }
  return path
}

export type Gap = {
  readonly thing: string
  readonly papers: readonly {
    readonly material: string
    readonly cause: GapCause
    readonly askedBy: readonly string[]
  }[]
  readonly path: readonly { readonly matter: string; readonly days: number }[]
}

/** What keeps the sample of a thing from fewer papers and days: each paper left with its cause, and the critical path. */
export const gapOf = (
  catalogue: Catalogue,
  thing: OneThing,
  options: PlanOptions = { sources: true },
): Gap => {
  const composed = plan(catalogue, thing, sampleAnswers(thing), options)
  return {
    thing: thing.code,
    papers: composed.materials.submit.map(({ material, askedBy }) => ({
      material,
      cause: causeOf(catalogue.material.get(material)),
      askedBy,
    })),
    path: criticalPath(composed).map(({ code, start, end }) => ({ matter: code, days: end - start })),
  }
}
