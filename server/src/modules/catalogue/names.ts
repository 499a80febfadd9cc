import { matterOf, ofRow } from '#engine/casework'
import type { Catalogue } from '#engine/catalogue'
import type { DepartmentName } from './schemas.ts'

export const departmentName = (catalogue: Catalogue, id: string): DepartmentName => {
  const department = catalogue.department.get(id)
  return { id, name: department?.name ?? id, nameEn: department?.name_en ?? department?.name ?? id }
}

export const named = (entry: { name: string; name_en?: string } | undefined, id: string) => ({
  name: entry?.name ?? id,
  nameEn: entry?.name_en ?? entry?.name ?? id,
})

/** A matter of a case by its code; C54 of one row, with the number of the row. */
export const matterNamed = (catalogue: Catalogue, code: string) => {
  const { name, nameEn } = named(catalogue.matter.get(matterOf(code)), code)
  const { zh, en } = ofRow({ zh: name, en: nameEn }, code)
  return { name: zh, nameEn: en }
}

export const thingNamed = (catalogue: Catalogue, code: string) => ({
  code,
  ...named(catalogue.thing.get(code), code),
})
