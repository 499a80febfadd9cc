import type { Catalogue, OneThing } from '#engine/catalogue'
import { paperHints, sayPaperHint } from '#engine/form'
import { type LintFinding, type LintScope, warning } from './lint-types.ts'

/** F35 What is of little use, or would harm, beside the papers a one thing asks for. Hints: they never forbid publication. */
export const lintPapers = ({ catalogue, matters }: Omit<LintScope, 'thing'>): LintFinding[] => {
  const asked = new Set(matters.flatMap((matter) => matter.materials.map(({ material }) => material)))
  return catalogue.materials
    .filter(({ id }) => asked.has(id))
    .flatMap((material) =>
      paperHints(material, catalogue.element).map((hint) => {
        const { place = '', ...problem } = sayPaperHint(material.name, hint)
        return warning('2b', problem, `materials.${material.id}.${place}`)
      }),
    )
}

/** The same of one one thing, for whoever checks it alone. */
export const paperFindings = (catalogue: Catalogue, thing: OneThing): LintFinding[] =>
  lintPapers({ catalogue, matters: thing.matters.flatMap(({ code }) => catalogue.matter.get(code) ?? []) })
