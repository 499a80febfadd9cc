import {
  type DraftMatter,
  type DraftRequirement,
  type LibraryDocument,
  type Matter,
  necessities,
  paperForms,
  wordOf,
} from '#engine/catalogue'
import type { FieldId } from './fields.ts'

type Law = NonNullable<Matter['legal_basis']>[number]
type Procedure = NonNullable<Matter['special_procedures']>[number]
type Fee = Matter['fee']

type Name = { readonly name: string }
/** Names of the ids a list shows: 营业执照（business_licence）. */
export type Names = {
  readonly material: ReadonlyMap<string, Name>
  readonly element: ReadonlyMap<string, Name>
  readonly matter: ReadonlyMap<string, Name>
}

export const namesOf = ({ materials, elements, matters }: LibraryDocument): Names => ({
  material: new Map(materials.map((entry) => [entry.id, entry])),
  element: new Map(elements.map((entry) => [entry.id, entry])),
  matter: new Map(matters.map((entry) => [entry.code, entry])),
})

export const writeLaw = ({ title, article }: Law): string => `《${title}》${article ?? ''}`
export const writeProcedure = ({ type, days, excluded_from_limit }: Procedure): string =>
  `${type} ${days}个工作日 ${excluded_from_limit ? '不计入时限' : '计入时限'}`

const withName = (id: string, name: string | undefined): string => (name ? `${name}（${id}）` : id)
const writeMaterial = (names: Names, id: string): string => withName(id, names.material.get(id)?.name)
const writeElement = (names: Names, id: string): string => withName(id, names.element.get(id)?.name)
const writeMatterName = (names: Names, code: string): string => withName(code, names.matter.get(code)?.name)

const amountOf = (fee: Fee): string =>
  fee === undefined ? '' : String(typeof fee === 'object' ? fee.amount : fee)
const number = (value: number | undefined): string => (value === undefined ? '' : String(value))
const lines = (values: readonly string[] | undefined): string => (values ?? []).join('\n')

const writeCommitment = (allowed: DraftMatter['commitment_allowed']): Partial<Record<FieldId, string>> => ({
  commitment_basis: allowed?.basis ?? '',
  commitment_conditions: allowed?.conditions ?? '',
  commitment_conditions_en: allowed?.conditions_en ?? '',
  commitment_things: lines(allowed?.things),
  commitment_verified: allowed?.verified ?? '',
})

/** The matter's own cells as a list writes them; empty = not said. Reading them back gives the same matter (L2). */
export const writeMatter = (matter: DraftMatter, names: Names): Partial<Record<FieldId, string>> => ({
  code: matter.code,
  name: matter.name,
  name_en: matter.name_en ?? '',
  type: matter.type,
  legal_basis: lines(matter.legal_basis?.map(writeLaw)),
  statutory_days: number(matter.statutory_days),
  promised_days: number(matter.promised_days),
  counter_visits: number(matter.counter_visits),
  result_name: matter.result?.name ?? '',
  result_kind: matter.result?.kind ?? '',
  result_material: matter.result?.material ? writeMaterial(names, matter.result.material) : '',
  valid_years: number(matter.result?.valid_years),
  prerequisites: lines(matter.prerequisites?.map((code) => writeMatterName(names, code))),
  special_procedures: lines(matter.special_procedures?.map(writeProcedure)),
  fee: amountOf(matter.fee),
  fee_basis: typeof matter.fee === 'object' ? (matter.fee.basis ?? '') : '',
  ...writeCommitment(matter.commitment_allowed),
  form_fields: lines([
    ...(matter.form_fields ?? []).map((id) => writeElement(names, id)),
    ...(matter.own?.labels ?? []),
  ]),
  intermediary_services: lines(matter.intermediary_services),
  sources: lines(matter.sources),
  verified: matter.verified ?? '',
  note: matter.note ?? '',
  effective_from: matter.own?.effective_from ?? '',
  updated_on: matter.own?.updated_on ?? '',
})

/** The cells of one requirement row. */
export const writeRequirement = (row: DraftRequirement, names: Names): Partial<Record<FieldId, string>> => ({
  as_named: row.as_named,
  material: row.material ? writeMaterial(names, row.material) : '',
  form: wordOf(paperForms, row.form),
  copies: String(row.copies),
  necessity: wordOf(necessities, row.necessity),
  when: row.when ?? '',
})

/** One row of a written list; `matter` counts the matters, so that the cells of one can be merged. */
export type ListRow = { readonly matter: number; readonly texts: Partial<Record<FieldId, string>> }

/** L2 The rows of a department's list as the library has it: the matter's own cells on its first row, a material a row. */
export const writeList = (library: LibraryDocument, department: string): ListRow[] => {
  const names = namesOf(library)
  return library.matters
    .filter((matter) => matter.department === department)
    .flatMap((matter, order) => {
      const own = writeMatter(matter, names)
      const rows = matter.materials.map((row) => writeRequirement(row, names))
      return (rows.length ? rows : [{}]).map((texts, row) => ({
        matter: order,
        texts: row === 0 ? { ...own, ...texts } : texts,
      }))
    })
}
