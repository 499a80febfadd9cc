import type { ColumnType } from 'kysely'
import type { Rows } from '#contract/rows.ts'

export type { Rows }

declare const row: unique symbol
/** The text of a select list, which carries the type of the rows it brings. */
export type Selection<Row> = string & { readonly [row]?: Row }
export type Selected<S> = S extends Selection<infer Row> ? Row : never

type Columns<T extends keyof Rows> = Readonly<Record<string, keyof Rows[T] & string>>
type Named<T extends keyof Rows, C extends Columns<T>> = { readonly [Name in keyof C]: Rows[T][C[Name]] }

/** The columns of a table, each under the name the code has for it: one list for the statement and for the type of what comes. */
export const selection = <T extends keyof Rows, const C extends Columns<T>>(
  _table: T,
  columns: C,
): Selection<Named<T, C>> =>
  Object.entries(columns)
    .map(([name, column]) => (name === column ? `"${name}"` : `"${column}" as "${name}"`))
    .join(', ')

/** A table as the query builder wants it: moments may be written as text, JSON only so. */
export type TableOf<T extends keyof Rows> = {
  [Name in keyof Rows[T]]: Date extends Rows[T][Name]
    ? ColumnType<Rows[T][Name], Rows[T][Name] | string, Rows[T][Name] | string>
    : Rows[T][Name]
}
