import type { NotNeeded } from '../../../contract/client.ts'

/** What people look for first: what departments have already. */
const order: readonly NotNeeded['reason'][] = [
  'data_source',
  'one_form',
  'result_of_matter',
  'same_material',
  'generated',
  'commitment',
  'no_legal_basis',
]

/** Papers with the same reason and substitute stand under one sentence. */
export const groupNotNeeded = (rows: readonly NotNeeded[]): NotNeeded[][] => {
  const groups = new Map<string, NotNeeded[]>()
  for (const row of [...rows].sort((a, b) => order.indexOf(a.reason) - order.indexOf(b.reason))) {
    const key = JSON.stringify([row.reason, row.why.zh])
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [...groups.values()]
}
