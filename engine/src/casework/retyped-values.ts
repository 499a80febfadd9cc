import { type FieldShape, type FormValues, rowsIn, valueSaid } from '#engine/form'
import type { OtherSystem } from './retyping.ts'
import type { FieldsSeen } from './view.ts'
import type { PlanValue } from './worked.ts'

/** One value as it is typed again. `value` is null where the reader may not see it: it is named, and not offered (C10). */
type RetypedValue = { readonly label: string; readonly value: string | null }

/** What is read of a case to say its values. */
export type RetypedGround = {
  readonly fields: readonly (FieldShape & { readonly optionsEn: readonly string[] })[]
  /** Values that hold, those too that came after hand-in (F37). */
  readonly held: FormValues
  readonly seen: FieldsSeen
  /** Of the case itself; null where the reader may not see it. */
  readonly plan: Readonly<Record<PlanValue, string | null>>
  /** C54 Of a branch that one row of a list has: which list, which row. */
  readonly row: { readonly list: string; readonly row: string } | null
}

const mayRead = ({ only, open, closed }: FieldsSeen, element: string, column: string | null): boolean =>
  (!only || only.has(element)) && (!open || open.has(element)) && !(column !== null && closed.has(column))

/** Of a list the cells of a column: of the branch's own row, else of every row, one below the other. */
const cellsSaid = ({ held, row }: RetypedGround, field: RetypedGround['fields'][number], column: string) => {
  const shape = field.list?.columns.find(({ element }) => element === column)
  const { rows } = rowsIn(field, held)
  const own = row?.list === field.element ? rows.filter(({ id }) => id === row.row) : rows
  const cells = own.map(({ cells: { [column]: cell = '' } }) => (shape ? valueSaid(shape, cell).zh : cell))
  return cells.filter((cell) => cell.trim()).join('\n')
}

/** C130 The values of a case in the order of the other system, as that system takes them: in Chinese, none that the reader may not see. */
export const retypedValues = ({ fields }: OtherSystem, ground: RetypedGround): RetypedValue[] =>
  fields.map(({ label, from }) => {
    if (from.kind === 'fixed') return { label, value: from.text }
    if (from.kind === 'plan') return { label, value: ground.plan[from.value] }
    const field = ground.fields.find(({ element }) => element === from.element)
    // A plan of this case that has no such field has nothing to type there.
    if (!field) return { label, value: '' }
    if (!mayRead(ground.seen, from.element, from.column)) return { label, value: null }
    const value =
      from.column === null
        ? valueSaid(field, ground.held[from.element] ?? '').zh
        : cellsSaid(ground, field, from.column)
    return { label, value }
  })
