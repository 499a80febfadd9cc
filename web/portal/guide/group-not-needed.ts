import type { NotNeeded } from '../../../contract/client.ts'
import { reasonOrder } from '../../ui/words.ts'

/** Papers with the same reason and substitute stand under one sentence. */
export const groupNotNeeded = (rows: readonly NotNeeded[]): NotNeeded[][] => {
  const groups = new Map<string, NotNeeded[]>()
  for (const row of [...rows].sort((a, b) => reasonOrder.indexOf(a.reason) - reasonOrder.indexOf(b.reason))) {
    const key = JSON.stringify([row.reason, row.why.zh])
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [...groups.values()]
}
