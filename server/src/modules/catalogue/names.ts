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

export const thingNamed = (catalogue: Catalogue, code: string) => ({
  code,
  ...named(catalogue.thing.get(code), code),
})
