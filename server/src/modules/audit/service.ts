import { v7 } from 'uuid'
import { type Context, chinaDay, ok } from '#engine/kernel'
import { type AuditFilter, type AuditStore, deepest, size } from './store.ts'

/** Reading the audit trail, and noting who looked at a case (C10: the applicant sees who looked). */
export const createAuditService = (store: AuditStore) => {
  // One entry for a look a day: a page that reloads itself is still one look.
  const seen = new Set<string>()
  return {
    list: async (division: string, filter: AuditFilter) => {
      const entries = await store.list(division, filter)
      // A page that is not full is the last one: nothing is left to count.
      const last = entries.length > 0 ? entries.length < size : filter.page === 1
      const counted = last ? (filter.page - 1) * size + entries.length : await store.count(division, filter)
      return ok({ entries, total: Math.min(counted, deepest), more: counted > deepest })
    },
    /** K22 When something happened last: what a clock is compared with. */
    newest: (division: string) => store.newest(division),
    looks: (division: string, caseId: string) => store.looks(division, caseId),
    /** C22 Somebody looked for a person: who and how many were found, never what was typed (X2). */
    noteSearch: async (found: number, { actor, now, place }: Context): Promise<void> => {
      await store.add(actor.division, now, {
        auditId: v7(),
        actorId: actor.id,
        actorName: actor.name,
        actorRole: actor.role,
        act: 'search_person',
        caseId: null,
        place,
        zh: `按姓名、证件或电话查找办件，查到 ${found} 件`,
        en: `Looked for cases by a person’s name, number or phone; ${found} found`,
      })
    },
    noteLook: async (caseId: string, { actor, now, place }: Context): Promise<void> => {
      const key = `${actor.id} ${caseId} ${chinaDay(now)}`
      if (seen.has(key)) return
      seen.add(key)
      if (seen.size > 100_000) seen.clear()
      await store.add(actor.division, now, {
        auditId: v7(),
        actorId: actor.id,
        actorName: actor.name,
        actorRole: actor.role,
        act: 'look',
        caseId,
        place,
      })
    },
  }
}
export type AuditService = ReturnType<typeof createAuditService>
