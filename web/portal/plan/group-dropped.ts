import type { DroppedRow } from '../../../contract/client.ts'
import { reasonOrder } from '../../ui/words.ts'

export type DroppedGroup = { readonly reason: DroppedRow['reason']; readonly rows: readonly DroppedRow[] }

/** Dropped rows by reason; what departments already have comes first, because people look for it first. */
export const groupDropped = (rows: readonly DroppedRow[]): DroppedGroup[] =>
  reasonOrder
    .map((reason) => ({ reason, rows: rows.filter((row) => row.reason === reason) }))
    .filter((group) => group.rows.length > 0)
