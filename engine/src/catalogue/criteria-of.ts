import type { Catalogue } from './catalogue.ts'
import type { Material } from './material.ts'
import type { OneThing } from './one-thing.ts'
import type { Criterion } from './paper-help.ts'

/** D11 Papers of a one thing whose fact this one shows as well, each once, in the order of its ledger. */
export const shownOn = (thing: Pick<OneThing, 'cuts'>, material: string): readonly string[] => [
  ...new Set((thing.cuts ?? []).flatMap((cut) => (cut.as === material ? [cut.material] : []))),
]

/**
 * D11 What a paper must show: its own criteria and those of the papers it stands for, so that whoever asked for one of those finds it
 * here. A sentence said twice stands once; ids of the others begin with their paper.
 */
export const criteriaOf = (
  catalogue: Pick<Catalogue, 'material'>,
  material: Pick<Material, 'criteria'>,
  standsFor: readonly string[],
): readonly Criterion[] => {
  const own = material.criteria ?? []
  const others = standsFor.flatMap((id) =>
    (catalogue.material.get(id)?.criteria ?? []).map((one) => ({ ...one, id: `${id}/${one.id}` })),
  )
  const said = new Set<string>()
  return [...own, ...others].filter(({ says }) => {
    const isNew = !said.has(says)
    said.add(says)
    return isNew
  })
}
