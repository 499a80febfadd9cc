import type { Catalogue, Material } from '#engine/catalogue'
import { type FieldShape, type FormPlan, fieldsOf, formSections } from '#engine/form'
import type { DocumentKind } from '#engine/identity'
import type { DataNeed } from './types.ts'

/** What dataNeeds reads of a plan; a composed Plan is one. */
export type DataPlan = FormPlan & {
  /** Code of the one thing. */
  readonly thing: string
  readonly materials: {
    readonly submit: readonly { readonly material: string }[]
    readonly dropped: readonly {
      readonly matter: string
      readonly material: string
      readonly reason: string
    }[]
  }
}

/** R08: what the government holds is fetched, not asked for. */
const standingBasis = '《浙江省保障“最多跑一次”改革规定》第七条'

/** Papers that say something of one person, whatever their kind: asked for by the identity number. */
const aboutPerson = /身份证|户口|犯罪|资格|学历|驾驶证|执业|从业|教师|体检|健康|优抚/

const subjectOf = (material: Material): DataNeed['subject'] =>
  material.kind === 'personal' || aboutPerson.test(material.name) ? 'person' : 'firm'

const basisOf = (matters: readonly string[], catalogue: Catalogue): string => {
  const laws = matters.flatMap((code) => catalogue.matter.get(code)?.legal_basis ?? [])
  const cited = laws.map(({ title, article }) => `《${title.replace(/^《|》$/g, '')}》${article ?? ''}`)
  return [...new Set([standingBasis, ...cited])].join('；')
}

type Wanted = { readonly dropped: Map<string, Set<string>>; readonly prefill: Map<string, Set<string>> }

const add = (map: Map<string, Set<string>>, key: string, values: readonly string[]) =>
  map.set(key, new Set([...(map.get(key) ?? []), ...values]))

const wantedOf = (plan: DataPlan): Wanted => {
  const wanted: Wanted = { dropped: new Map(), prefill: new Map() }
  for (const { matter, material, reason } of plan.materials.dropped) {
    if (reason === 'data_source') add(wanted.dropped, material, [matter])
  }
  for (const { prefillFrom, askedBy } of plan.form) {
    if (prefillFrom) add(wanted.prefill, prefillFrom, askedBy)
  }
  return wanted
}

const shapeOf = ({ element, name, nameEn, type, options }: FieldShape): FieldShape => ({
  ...{ element, name, nameEn, type, options },
})

/** X1 Every paper whose data may be asked for a plan, each once: the dropped ones first, then those that only fill fields. */
export const dataNeeds = (plan: DataPlan, catalogue: Catalogue): readonly DataNeed[] => {
  const { dropped, prefill } = wantedOf(plan)
  const fields = fieldsOf(formSections(plan, catalogue))
  const thing = catalogue.thing.get(plan.thing)?.name ?? plan.thing
  return [...new Set([...dropped.keys(), ...prefill.keys()])].flatMap((id): DataNeed[] => {
    const material = catalogue.material.get(id)
    const department = catalogue.department.get(material?.issued_by ?? '')
    if (!material || !department) return []
    const matters = [...new Set([...(dropped.get(id) ?? []), ...(prefill.get(id) ?? [])])]
    return [
      {
        department: department.id,
        departmentName: department.name,
        departmentNameEn: department.name_en ?? department.name,
        material: id,
        materialName: material.name,
        materialNameEn: material.name_en ?? material.name,
        elements: fields.filter(({ prefillFrom }) => prefillFrom === id).map(shapeOf),
        document: dropped.has(id),
        matters,
        subject: subjectOf(material),
        purpose: `办理〈${thing}〉`,
        basis: basisOf(matters, catalogue),
      },
    ]
  })
}

/** Whose numbers a case knows. */
export type Subjects = {
  readonly idNumber: string
  readonly documentKind: DocumentKind
  readonly uscc?: string
}

/** The number a paper is asked by: the firm's where there is a firm yet, else the person's. */
export const subjectNumber = (need: DataNeed, { idNumber, uscc }: Subjects): string =>
  need.subject === 'firm' && uscc ? uscc : idNumber
