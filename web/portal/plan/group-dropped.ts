import type { DroppedRow } from '../../../contract/client.ts'

/** The order in which D5 tries the reasons; the person reads them in the same order. */
const order: readonly DroppedRow['reason'][] = [
  'data_source',
  'one_form',
  'result_of_matter',
  'same_material',
  'generated',
  'commitment',
  'no_legal_basis',
]

export type DroppedGroup = { readonly reason: DroppedRow['reason']; readonly rows: readonly DroppedRow[] }

/** Dropped rows by reason; what departments already have comes first, because people look for it first. */
export const groupDropped = (rows: readonly DroppedRow[]): DroppedGroup[] =>
  order
    .map((reason) => ({ reason, rows: rows.filter((row) => row.reason === reason) }))
    .filter((group) => group.rows.length > 0)
