import {
  branchesIn,
  branchesOf,
  type CaseState,
  failCasework,
  matterOf,
  rowOf,
  type Sight,
} from '#engine/casework'
import type { Catalogue, OneThing } from '#engine/catalogue'
import type { Plan } from '#engine/composer'
import { type fieldsOf, isPersonal, maskField, readRows, renumbered, rowsIn, rowsText } from '#engine/form'
import type { Problem } from '#engine/kernel'
import type { Vault } from './vault.ts'

type Fields = ReturnType<typeof fieldsOf>

/** C54 At the first hand-in rows are numbered as they stand; the parts they have keep those numbers. */
export const numbered = (fields: Fields, values: Vault['values']): Vault['values'] => {
  const lists = fields.filter(({ element, list }) => list && values[element])
  return {
    ...values,
    ...Object.fromEntries(lists.map((field) => [field.element, rowsText(renumbered(rowsIn(field, values)))])),
  }
}

/** C54 Rows that have a part of the case: none goes, none comes, while it is under way. */
export const rowsMoved = (
  catalogue: Catalogue,
  thing: OneThing,
  { plan, asked, fields }: { plan: CaseState['plan']; asked: Plan['matters']; fields: Fields },
  values: Vault['values'],
): Problem[] => {
  const standing = branchesOf(thing, plan)
  const now = branchesIn(catalogue, thing, { matters: asked, answers: plan.answers }, values)
  return [...now].flatMap(([code, { list, rows: needed }]) => {
    const field = fields.find(({ element }) => element === list)
    if (!field) return []
    const rows = standing.get(code)?.rows ?? []
    const there = new Set(rowsIn(field, values).rows.map(({ id }) => id))
    const gone = rows.filter((row) => !there.has(row))
    const come = needed.filter((row) => !rows.includes(row))
    const said = { list: field.name, listEn: field.nameEn }
    return [
      ...gone.map((row) => failCasework('row_under_way', { ...said, row }, list)),
      ...come.map(() => failCasework('row_late', said, list)),
    ].slice(0, 3)
  })
}

type Opened = { readonly state: CaseState; readonly vault: Pick<Vault, 'values'>; readonly sight: Sight }
type Told = { row: string; told: string }

/** C10 Whoever needs the person, and the department whose matter it is, read what tells the row whole. */
const readsRow = (sight: Sight, code: string): boolean =>
  sight.sees === 'part' || (sight.sees === 'whole' && (sight.person || sight.own?.has(code) === true))

/** C54 What tells the row that a part of a case is for: the plate, the name; null for what is of the whole case. X2 Masked for others. */
export const rowTold = (catalogue: Catalogue, { state, vault, sight }: Opened, code: string): Told | null => {
  const row = rowOf(code)
  const matter = catalogue.thing.get(state.plan.thing)?.matters.find((one) => one.code === matterOf(code))
  const list = catalogue.element.get(matter?.per ?? '')
  const column = catalogue.element.get(list?.list?.tells ?? '')
  if (row === undefined || !list || !column) return null
  const found = readRows(vault.values[list.id] ?? '', column.id).rows.find(({ id }) => id === row)
  const said = found?.cells[column.id] ?? ''
  const isOpen = readsRow(sight, code)
  return { row, told: isOpen ? said : maskField({ ...column, personal: isPersonal(column) }, said) }
}

/** C54 The name of a matter with what tells its row, where that is known. */
export const withRow = <Names extends { readonly name: string; readonly nameEn: string }>(
  names: Names,
  row: Told | null,
): Names =>
  row?.told
    ? { ...names, name: `${names.name}（${row.told}）`, nameEn: `${names.nameEn} (${row.told})` }
    : names
