import { type Catalogue, criteriaOf, lawSaid, type Material } from '#engine/catalogue'
import type { DroppedRow, Plan, SubmitRow } from '#engine/composer'
import type { GuideMaterial, NotNeeded } from './guide-types.ts'
import { type GuideText, said } from './said.ts'

export const materialName = (catalogue: Catalogue, id: string): GuideText => {
  const material = catalogue.material.get(id)
  return said(material?.name ?? id, material?.name_en)
}

export const matterName = (catalogue: Catalogue, code: string): GuideText => {
  const matter = catalogue.matter.get(code)
  return said(matter?.name ?? code, matter?.name_en)
}

export const departmentName = (catalogue: Catalogue, id: string): GuideText => {
  const department = catalogue.department.get(id)
  return said(department?.name ?? id, department?.name_en)
}

const sourceOf = (catalogue: Catalogue, id: string): GuideMaterial['source'] => {
  const material = catalogue.material.get(id)
  if (material?.issued_by)
    return { kind: 'department', department: departmentName(catalogue, material.issued_by) }
  return { kind: material?.produced_by === 'intermediary' ? 'intermediary' : 'applicant' }
}

/** I8 What stands beside it: nothing on file is told as nothing. */
const besides = (
  catalogue: Catalogue,
  id: string,
  standsFor: readonly string[],
): Pick<GuideMaterial, 'criteria' | 'blank' | 'sample'> => {
  const material = catalogue.material.get(id) ?? {}
  const { blank, sample }: Pick<Material, 'blank' | 'sample'> = material
  return {
    criteria: criteriaOf(catalogue, material, standsFor).map(
      ({ id: criterion, says, says_en: english, basis }) => ({
        id: criterion,
        says: said(says, english),
        ...(basis && { basis: lawSaid(basis) }),
      }),
    ),
    blank: blank !== undefined,
    sample: blank !== undefined && sample !== undefined,
  }
}

/** D11 The papers of a plan whose fact this one shows as well. */
const shownBy = (dropped: readonly DroppedRow[], material: string): readonly string[] => [
  ...new Set(
    dropped.flatMap((row) => (row.reason === 'same_fact' && row.by === material ? [row.material] : [])),
  ),
]

export const guideMaterial = (
  catalogue: Catalogue,
  row: SubmitRow,
  dropped: readonly DroppedRow[],
): GuideMaterial => ({
  material: row.material,
  name: materialName(catalogue, row.material),
  form: row.form,
  copies: row.copies,
  necessity: row.necessity,
  deferrable: row.necessity === 'deferrable',
  source: sourceOf(catalogue, row.material),
  askedBy: row.askedBy.map((matter, index) => ({ matter, asNamed: row.asNamed[index] ?? row.name })),
  ...besides(catalogue, row.material, shownBy(dropped, row.material)),
})

/** D5 The whole sentence for one dropped row: what is not needed and what serves instead. */
const whyOf = (catalogue: Catalogue, { reason, by }: DroppedRow): GuideText => {
  const matter = matterName(catalogue, by)
  const department = departmentName(catalogue, by)
  const material = materialName(catalogue, by)
  const en = (text: GuideText) => text.en ?? text.zh
  const sentences: Record<DroppedRow['reason'], GuideText> = {
    one_form: said(
      '内容已并入一张表，不用另交申请表。',
      'Its fields are in the one form; no form of its own is needed.',
    ),
    result_of_matter: said(
      `由本次一并办理的“${matter.zh}”产生，部门之间流转。`,
      `It is made by “${en(matter)}” within this same case and passed on between departments.`,
    ),
    data_source: said(
      `${department.zh}的数据可以核验，由系统查询，不用您交。`,
      `The data of the ${en(department)} are consulted by the system; you do not hand it in.`,
    ),
    same_material: said(
      `与“${matter.zh}”要的是同一份，只交一次。`,
      `It is the same paper that “${en(matter)}” asks for; hand it in once.`,
    ),
    generated: said('由系统按您填的一张表生成。', 'The system draws it up from your one form.'),
    commitment: said('以告知承诺代替。', 'A signed commitment takes its place.'),
    same_fact: said(
      `《${material.zh}》上已经看得到，不用另交一份。`,
      `The ${en(material)} shows it already; no paper of its own is needed.`,
    ),
    no_legal_basis: said('没有法定依据，不再要求。', 'It has no basis in law and is no longer asked for.'),
  }
  return sentences[reason]
}

export const notNeeded = (catalogue: Catalogue, { decision, ...row }: DroppedRow): NotNeeded => ({
  ...row,
  name: materialName(catalogue, row.material),
  why: whyOf(catalogue, row as DroppedRow),
  ...(decision && {
    decision: {
      basis: decision.basis,
      owner: departmentName(catalogue, decision.owner),
      on: decision.on,
    },
  }),
})

/** R04 The guide always says which papers may follow later, also when none may. */
export const deferrableOf = (catalogue: Catalogue, composed: Plan) => {
  const rows = composed.materials.submit.filter(({ necessity }) => necessity === 'deferrable')
  const names = rows.map(({ material }) => materialName(catalogue, material))
  return {
    materials: rows.map(({ material }) => material),
    text: rows.length
      ? said(
          `这些材料可以先承诺、后补交：${names.map(({ zh }) => zh).join('、')}。`,
          `These papers may follow later under a promise: ${names.map(({ zh, en }) => en ?? zh).join('; ')}.`,
        )
      : said('这种情形下没有可以后补的材料。', 'In this scenario no paper may follow later.'),
  }
}
