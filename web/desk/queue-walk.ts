import type { QueueRow } from '../../contract/client.ts'
import { type Filter, noFilter } from './queue-filter.ts'

/**
 * Where somebody stands in a list: after which lines its pages begin, down to the present one; the search; the row in hand. It travels with
 * the address (history state).
 */
export type Place = {
  readonly trail: readonly string[]
  readonly text: string
  readonly row: number
  readonly key: string
  readonly filter: Filter
}
export const firstPlace: Place = { trail: [''], text: '', row: 0, key: '', filter: noFilter }

/** One line of a list: a case, or one matter of it. */
export const keyOf = ({ caseId, task }: Pick<QueueRow, 'caseId' | 'task'>): string =>
  `${caseId} ${task?.matter ?? ''}`

export const isPlace = (value: unknown): value is Place =>
  typeof value === 'object' &&
  value !== null &&
  'trail' in value &&
  'row' in value &&
  'key' in value &&
  'filter' in value

/** The row one stood on, wherever it stands now; when it has left the list, the one that moved up to its place. */
export const rowOf = (rows: readonly QueueRow[], { row, key }: Place): number => {
  const found = rows.findIndex((one) => keyOf(one) === key)
  return found >= 0 ? found : Math.max(Math.min(row, rows.length - 1), 0)
}

type Page = { readonly rows: readonly QueueRow[]; readonly next: string | null }
type Walk = {
  readonly from: Place
  readonly caseId: string
  /** Lines this person left waiting in this sitting. */
  readonly left: ReadonlySet<string>
  /** The page that begins after a line. */
  readonly read: (after: string) => Promise<Page>
}

/** So many pages are looked through for the next line; beyond, whoever wants more opens the list. */
const mostPages = 40

/**
 * The next line after the present one, in the list's order over its pages, then once more from the top; what was left waiting, and what a
 * colleague works on (C70), is passed over, so that nobody goes back and forth. Undefined: nothing is left that was not looked at.
 */
export const nextLine = async ({ from, caseId, left, read }: Walk) => {
  const open = (row: QueueRow) =>
    row.caseId !== caseId && !left.has(keyOf(row)) && (row.claim === null || row.claim.isMine)
  const lineAt = (trail: readonly string[], rows: readonly QueueRow[], row: number) => {
    const line = rows[row]
    return line && { line, place: { ...from, trail, row, key: keyOf(line) } satisfies Place }
  }
  const present = from.trail.at(-1) ?? ''
  let trail = from.trail
  let page = await read(present)
  const here = page.rows.findIndex((one) => keyOf(one) === from.key)
  // The present line has left the list: whatever moved up to its place comes next.
  const begin = here >= 0 ? here + 1 : from.row
  const later = page.rows.findIndex((row, index) => index >= begin && open(row))
  if (later >= 0) return lineAt(trail, page.rows, later)
  let isFromTop = false
  for (let pages = 1; pages < mostPages; pages += 1) {
    if (page.next === null && isFromTop) return undefined
    isFromTop ||= page.next === null
    trail = page.next === null ? [''] : [...trail, page.next]
    page = await read(trail.at(-1) ?? '')
    const row = page.rows.findIndex(open)
    if (row >= 0) return lineAt(trail, page.rows, row)
    // Once round: the page one began on was the last to be looked at, from its top.
    if (trail.at(-1) === present) return undefined
  }
  return undefined
}
