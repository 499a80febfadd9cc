import { type Catalogue, commitmentCheckDays, feeOf, type Matter } from '#engine/catalogue'
import type { PlanMatter } from '#engine/composer'
import { conductOf } from './conduct.ts'
import { departmentName, materialName } from './guide-materials.ts'
import type { GuideDepartment, GuideItem, Limit } from './guide-types.ts'
import { said, word } from './said.ts'

const limit = (value: number): Limit => ({ value, unit: 'working_day' })

export const guideDepartment = (catalogue: Catalogue, id: string): GuideDepartment => ({
  id,
  name: departmentName(catalogue, id),
  sections: catalogue.department.get(id)?.sections ?? [],
})

const timeOf = (matter: Matter, row: PlanMatter): GuideItem['time'] => ({
  statutory: limit(row.statutoryDays),
  promised: limit(row.promisedDays),
  excluded: limit(row.excludedDays),
  procedures: (matter.special_procedures ?? []).map((procedure) => ({
    type: word(procedure.type),
    days: procedure.days,
    excludedFromLimit: procedure.excluded_from_limit,
  })),
})

/** D17 What is promised; in English only where the catalogue has it (G2). */
const commitmentOf = ({ commitment }: PlanMatter): Pick<GuideItem, 'commitment'> => {
  if (!commitment) return {}
  const { basis, conditions, conditionsEn, verified, days } = commitment
  const english = conditionsEn === conditions ? undefined : conditionsEn
  return {
    commitment: {
      basis,
      conditions: said(conditions, english),
      decidedWithin: limit(days),
      checkedWithin: limit(commitmentCheckDays),
      verified,
    },
  }
}

/** The English of the paper a result is. */
const englishOf = (catalogue: Catalogue, material: string | undefined) => {
  const english = catalogue.material.get(material ?? '')?.name_en
  return english === undefined ? {} : { nameEn: english }
}

const resultOf = (catalogue: Catalogue, { result }: Matter): GuideItem['result'] => ({
  name: result.name,
  ...englishOf(catalogue, result.material),
  kind: word(result.kind),
  ...(result.valid_years !== undefined && { validYears: result.valid_years }),
})

/** 2b One item of the one thing. `rows` are the requirement rows that hold in this scenario. */
export const guideItem = (
  catalogue: Catalogue,
  matter: Matter,
  row: PlanMatter,
  rows: Matter['materials'],
): GuideItem => {
  const fee = feeOf(matter)
  return {
    code: matter.code,
    name: said(matter.name, matter.name_en),
    type: word(matter.type),
    department: guideDepartment(catalogue, matter.department),
    basis: matter.legal_basis ?? [],
    time: timeOf(matter, row),
    ...commitmentOf(row),
    conduct: conductOf(matter),
    schedule: { start: row.start, end: row.end, critical: row.critical, after: row.prerequisites },
    ...(fee && { fee }),
    result: resultOf(catalogue, matter),
    intermediaryServices: matter.intermediary_services ?? [],
    materials: rows.map(({ as_named, material, form, copies, necessity }) => ({
      asNamed: as_named,
      material,
      name: materialName(catalogue, material),
      form,
      copies,
      necessity,
    })),
    sources: matter.sources ?? [],
    ...(matter.verified && { verified: matter.verified }),
    ...(matter.note && { note: matter.note }),
  }
}
