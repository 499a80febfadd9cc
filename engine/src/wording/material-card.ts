import type { Material } from '#engine/catalogue'
import type { Tokens } from './collect.ts'
import type { Head, Lexicon } from './lexicon.ts'
import { type Reading, readWording } from './read-wording.ts'
import type { WordingMatter } from './types.ts'

/** A canonical material, read once: its name and what the matters that make it call it. */
export type MaterialCard = {
  readonly material: Material
  readonly name: Reading
  readonly names: readonly Reading[]
  /** The papers its name names, each alone, where it names several. */
  readonly aliases: readonly Tokens[]
  readonly head: Head | undefined
  /** The material that stands for every department's own form (N4). */
  readonly application: boolean
}

const general = /^(业务|统一|办事|行政|许可|审批|服务|综合|事项|登记|备案|办理|申请|通用|受理)*$/

const isApplication = (material: Material, name: Reading): boolean =>
  material.kind === 'form' && name.heads[0]?.class === 'application' && general.test(name.stem)

/** Where no form is named generally, the shortest form name is taken for it; a list without forms has none. */
const applicationsOf = (materials: readonly Material[], names: readonly Reading[]): ReadonlySet<string> => {
  const general = materials.filter((material, at) => isApplication(material, names[at]!))
  if (general.length) return new Set(general.map(({ id }) => id))
  const forms = materials
    .map((material, at) => ({ material, length: names[at]!.plain.length }))
    .filter(({ material }) => material.kind === 'form')
    .sort((a, b) => a.length - b.length)
  return new Set(forms.slice(0, 1).map(({ material }) => material.id))
}

export const readMaterials = (
  lexicon: Lexicon,
  materials: readonly Material[],
  matters: readonly WordingMatter[],
): MaterialCard[] => {
  const made = new Map<string, Set<string>>()
  for (const { resultMaterial, resultName } of matters)
    if (resultMaterial && resultName)
      made.set(resultMaterial, (made.get(resultMaterial) ?? new Set()).add(resultName))
  const names = materials.map(({ name }) => readWording(lexicon, name))
  const applications = applicationsOf(materials, names)
  return materials.map((material, at) => {
    const name = names[at]!
    const others = [...(made.get(material.id) ?? [])].filter((other) => other !== material.name)
    return {
      material,
      name,
      names: [name, ...others.map((other) => readWording(lexicon, other))],
      aliases: name.parts.length > 1 ? name.parts : [],
      head: name.heads[0] ?? lexicon.headOfKind(material.kind),
      application: applications.has(material.id),
    }
  })
}
