import type { QueueRow } from '../../contract/client.ts'
import { type Filter, noFilter } from './queue-filter.ts'

/** Where somebody stands in a list: which page of which search, and the row in hand. It travels with the address (history state). */
export type Place = {
  readonly page: number
  readonly text: string
  readonly row: number
  readonly key: string
  readonly filter: Filter
}
export const firstPlace: Place = { page: 1, text: '', row: 0, key: '', filter: noFilter }

/** One line of a list: a case, or one matter of it. */
export const keyOf = ({ caseId, task }: Pick<QueueRow, 'caseId' | 'task'>): string =>
  `${caseId} ${task?.matter ?? ''}`

export const isPlace = (value: unknown): value is Place =>
  typeof value === 'object' &&
  value !== null &&
  'page' in value &&
  'row' in value &&
  'key' in value &&
  'filter' in value

/** The row one stood on, wherever it stands now; when it has left the list, the one that moved up to its place. */
export const rowOf = (rows: readonly QueueRow[], { row, key }: Place): number => {
  const found = rows.findIndex((one) => keyOf(one) === key)
  return found >= 0 ? found : Math.max(Math.min(row, rows.length - 1), 0)
}

type Page = { readonly rows: readonly QueueRow[]; readonly total: number }
type Walk = {
  readonly from: Place
  readonly caseId: string
  /** Lines this person left waiting in this sitting. */
  readonly left: ReadonlySet<string>
  readonly size: number
  readonly read: (page: number) => Promise<Page>
}

/**
 * The next line after the present one, in the list's order over its pages, then once more from the top; what was left waiting is passed
 * over, so that nobody goes back and forth. Undefined: nothing is left that was not looked at.
 */
export const nextLine = async ({ from, caseId, left, size, read }: Walk) => {
  const open = (row: QueueRow) => row.caseId !== caseId && !left.has(keyOf(row))
  const lineAt = (page: number, rows: readonly QueueRow[], row: number) => {
    const line = rows[row]
    return line && { line, place: { ...from, page, row, key: keyOf(line) } satisfies Place }
  }
  const here = await read(from.page)
  const present = here.rows.findIndex((one) => keyOf(one) === from.key)
  // The present line has left the list: whatever moved up to its place comes next.
  const begin = present >= 0 ? present + 1 : from.row
  const later = here.rows.findIndex((row, index) => index >= begin && open(row))
  if (later >= 0) return lineAt(from.page, here.rows, later)
  const pages = Math.max(Math.ceil(here.total / size), 1)
  for (let step = 1; step <= pages; step += 1) {
    const page = ((from.page - 1 + step) % pages) + 1
    const { rows } = await read(page)
    const row = rows.findIndex(open)
    if (row >= 0) return lineAt(page, rows, row)
  }
  return undefined
}
