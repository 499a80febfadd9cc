import { type CaseState, type Composed, fieldsOfPlan } from '#engine/casework'
import type { Catalogue } from '#engine/catalogue'
import { asAnswered, type FieldList, type FormRows, readRows } from '#engine/form'
import { withDelivery } from './delivery.ts'
import { type Vault, writtenIn } from './vault.ts'

/** F62 A paper that is one list of the form and nothing else, as its readers have it: the columns their matters ask for, every row. */
export type CaseRoster = {
  readonly material: string
  readonly element: string
  readonly askedBy: readonly string[]
  readonly list: FieldList
  readonly rows: FormRows
  readonly unit: string | null
  /** Whose list it is. */
  readonly applicant: string
}

type Drawn = { readonly element: string; readonly columns: readonly string[]; readonly matters: string[] }

/** By material: the list it is drawn from, the columns that are asked for by name, and the matters that ask. */
const drawnFromLists = (
  catalogue: Catalogue,
  { dropped }: Pick<CaseState['plan'], 'dropped'>,
  reads: (matter: string) => boolean,
): ReadonlyMap<string, Drawn> => {
  const found = new Map<string, Drawn>()
  for (const { material, matter, reason, decision } of dropped) {
    const fields = decision?.fields ?? []
    const element = fields.find((id) => catalogue.element.get(id)?.list)
    const list = element === undefined ? undefined : catalogue.element.get(element)?.list
    if (reason !== 'generated' || element === undefined || !list || !reads(matter)) continue
    const columns = fields.filter((id) => id !== element)
    // What says more than its list is drawn up otherwise.
    if (columns.some((id) => !list.columns.includes(id))) continue
    const before = found.get(material)
    if (before && before.element !== element) continue
    found.set(material, {
      element,
      columns: [...(before?.columns ?? []), ...columns],
      matters: [...new Set([...(before?.matters ?? []), matter])],
    })
  }
  return found
}

/** F62 The papers of a case that are drawn from a list, of them and of their columns what the matters that are read ask for. */
export const caseRosters = (
  catalogue: Catalogue,
  composed: Composed,
  vault: Vault,
  reads: (matter: string) => boolean,
): readonly CaseRoster[] => {
  const papers = drawnFromLists(catalogue, composed.casePlan, reads)
  if (papers.size === 0) return []
  const fields = fieldsOfPlan(catalogue, composed.plan)
  const values = asAnswered(fields, writtenIn(withDelivery(catalogue, vault)))
  return [...papers].flatMap(([material, { element, columns, matters }]) => {
    const field = fields.find((one) => one.element === element)
    if (!field?.list) return []
    const ifAsked = catalogue.element.get(element)?.list?.if_asked ?? []
    const own = field.list.columns.filter((column) => {
      return !ifAsked.includes(column.element) || columns.includes(column.element)
    })
    return {
      ...{ material, element, askedBy: matters, unit: field.unit },
      list: { ...field.list, columns: own },
      rows: readRows(values[element] ?? '', field.list.tells),
      applicant: values.applicant_name ?? '',
    }
  })
}
