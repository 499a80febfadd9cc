import { type CaseOrder, matterOf } from '#engine/casework'
import type { RetypingStore } from './store.ts'

type Entry = Extract<CaseOrder, { readonly type: 'enter_elsewhere' }>

/** C132 An entry with how its matter is typed again now; null where it is typed once only. */
export const createWithSystem =
  ({ ofMatters }: Pick<RetypingStore, 'ofMatters'>) =>
  async (order: Omit<Entry, 'system'>): Promise<Entry> => {
    const [set] = await ofMatters([matterOf(order.matter)])
    return { ...order, system: set?.system ?? null }
  }
