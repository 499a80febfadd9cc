import type { DraftMatter, LibraryDocument } from '#engine/catalogue'
import type { LibraryDepartment, LibraryMatter } from './schemas.ts'

type Named = { readonly name: string; readonly name_en?: string }
const nameOf = (entry: Named) => ({ name: entry.name, nameEn: entry.name_en ?? entry.name })

const unsettledRows = (matters: readonly DraftMatter[]): number =>
  matters.flatMap(({ materials }) => materials).filter(({ material }) => !material).length

/** What the library has of each department. */
export const departmentViews = ({ departments, matters }: LibraryDocument): LibraryDepartment[] =>
  departments.map((department) => {
    const own = matters.filter((matter) => matter.department === department.id)
    return {
      department: { id: department.id, ...nameOf(department) },
      matters: own.length,
      rows: own.reduce((sum, { materials }) => sum + materials.length, 0),
      unsettled: unsettledRows(own),
    }
  })

const commitmentView = ({ commitment_allowed: allowed }: DraftMatter): LibraryMatter['commitment'] => {
  if (!allowed) return null
  const { basis, conditions, conditions_en: conditionsEn = conditions, verified, things = null } = allowed
  return { basis, conditions, conditionsEn, verified, things }
}

/** The matters of one department with their rows, and the one things that use each. */
export const matterViews = (document: LibraryDocument, department: string): LibraryMatter[] => {
  const material = new Map(document.materials.map((entry) => [entry.id, entry]))
  const materialView = (id: string | undefined) => {
    if (id === undefined) return null
    const entry = material.get(id)
    return { id, ...(entry ? nameOf(entry) : { name: id, nameEn: id }) }
  }
  const usersOf = (code: string) =>
    document.things
      .filter(({ matters }) => matters.some((one) => one.code === code))
      .map((thing) => ({ code: thing.code, ...nameOf(thing) }))
  return document.matters
    .filter((matter) => matter.department === department)
    .map((matter) => ({
      code: matter.code,
      ...nameOf(matter),
      type: matter.type,
      statutoryDays: matter.statutory_days,
      promisedDays: matter.promised_days,
      visits: matter.counter_visits ?? null,
      result: matter.result?.name ?? null,
      commitment: commitmentView(matter),
      things: usersOf(matter.code),
      rows: matter.materials.map((row) => ({
        asNamed: row.as_named,
        material: materialView(row.material),
        form: row.form,
        copies: row.copies,
        necessity: row.necessity,
        when: row.when ?? null,
      })),
    }))
}
