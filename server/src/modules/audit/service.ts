import type { ReadingLimits } from '#engine/casework'
import { type Context, ok, type Said } from '#engine/kernel'
import { type AuditEntry, auditEntry } from '#platform/audit-entry'
import { type AuditFilter, type AuditStore, deepest, size } from './store.ts'
import { createUnusualReading } from './unusual.ts'

/** What somebody reads of a person's case. */
export type LookPurpose =
  | 'case'
  | 'form'
  | 'form_to_sign'
  | 'receipt'
  | 'timeline'
  | 'attachment'
  | 'facts'
  | 'delivery'
  | 'search'
  | 'foresight'

const lookSaid: Readonly<Record<LookPurpose, Said>> = {
  case: { zh: '看了办件', en: 'looked at the case' },
  form: { zh: '看了申请表', en: 'looked at the form' },
  form_to_sign: { zh: '打印了签字件', en: 'printed the form for signing' },
  receipt: { zh: '看了收件凭证', en: 'looked at the receipt' },
  timeline: { zh: '看了办理经过', en: 'looked at what happened' },
  attachment: { zh: '看了附件', en: 'looked at an attached file' },
  facts: { zh: '看了要向部门查询的数据', en: 'looked at what departments are asked' },
  delivery: { zh: '看了取件方式和地址', en: 'looked at where the results go' },
  search: { zh: '按人查找时看到', en: 'saw it when looking for a person' },
  foresight: { zh: '预先看了决定的效果', en: 'looked at what a decision would say' },
}
const [lookMilliseconds, mostLooks] = [10 * 60_000, 100_000]

/** Writes looks; answered when they are durable. */
type WriteLooks = (division: string, looks: readonly AuditEntry[]) => Promise<unknown>

/** C47 One entry a reader, case and ten minutes: a page that reloads itself is still one look. */
const createLooks = (store: AuditStore) => {
  const seen = new Map<string, number>()
  /** Notes a reader's looks at cases before they are answered; what cannot be noted is not shown. */
  const noteLooks = async (
    caseIds: readonly string[],
    reads: LookPurpose,
    context: Context,
    write: WriteLooks = store.add,
  ): Promise<void> => {
    const { actor, now } = context
    const moment = Date.parse(now)
    const keyOf = (caseId: string) => `${actor.division} ${actor.id} ${caseId}`
    const fresh = caseIds.filter((caseId) => {
      const last = seen.get(keyOf(caseId))
      return last === undefined || Math.abs(moment - last) >= lookMilliseconds
    })
    if (!fresh.length) return
    if (seen.size > mostLooks) seen.clear()
    await write(
      actor.division,
      fresh.map((caseId) => auditEntry({ act: 'look', caseId, ...lookSaid[reads] }, context)),
    )
    for (const caseId of fresh) seen.set(keyOf(caseId), moment)
  }
  return {
    noteLooks,
    /** `write` where others write in the same moment, and the look goes with them. */
    noteLook: (caseId: string, reads: LookPurpose, context: Context, write?: WriteLooks) =>
      noteLooks([caseId], reads, context, write),
  }
}

/** Reading the audit trail, and noting who looked at a case (C10: the applicant sees who looked). */
export const createAuditService = (store: AuditStore, limits: ReadingLimits = {}) => {
  const looks = createLooks(store)
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
    noteSearch: async (found: number, context: Context): Promise<void> => {
      const told = {
        act: 'search_person',
        zh: `按姓名、证件或电话查找办件，查到 ${found} 件`,
        en: `Looked for cases by a person’s name, number or phone; ${found} found`,
      }
      await store.add(context.actor.division, [auditEntry(told, context)])
    },
    ...looks,
    unusual: createUnusualReading(store, limits),
  }
}
export type AuditService = ReturnType<typeof createAuditService>
