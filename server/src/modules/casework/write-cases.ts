import type { ListLine } from '#engine/casework'
import type { AuditEntry } from '#platform/audit-entry'
import type { Database } from '#platform/database'
import type { ChainedEvent } from '#platform/event-chain'
import { createGroupCommit } from '#platform/group-commit'
import type { TableStatistics } from '#platform/table-statistics'
import type { PersonRow } from './people-store.ts'

/** Everything one act on a case writes; acts that share a write go to the store as sets, one statement a table. */
export type WriteItem = {
  readonly caseId: string
  /** The version the decision was made on; 0 makes the case. */
  readonly expected: number
  readonly now: string
  readonly events: readonly ChainedEvent[]
  readonly record: {
    readonly headHash: string
    readonly thing: string
    readonly catalogueVersion: string
    readonly status: string
    readonly applicantId: string
    readonly queryCode: string | null
    readonly planHash: string
    /** The state without its plan. */
    readonly state: unknown
  }
  /** The plan, where this act made or changed it. */
  readonly plan?: unknown
  /** Lines of lists that are new or different, and those that are gone. */
  readonly lines?: readonly ListLine[]
  readonly gone?: readonly { readonly queue: string; readonly task: string }[]
  /** The act that brings a case to its end: it is counted. */
  readonly finishes?: boolean
  readonly audit: readonly AuditEntry[]
  readonly key?: { readonly applicantId: string; readonly idempotencyKey: string }
  /** Who the case is of, where that is new or different (C22). */
  readonly person?: PersonRow
  readonly form?: { readonly revision: number; readonly ciphertext: string }
}

type WriteAnswer = {
  readonly status: 'written' | 'conflict' | 'duplicate'
  readonly caseId: string
  readonly version: number
}
export type CaseWriter = { readonly write: (division: string, item: WriteItem) => Promise<WriteAnswer> }

const parameters = [
  'made',
  'moved',
  'plans',
  'events',
  'gone',
  'lines',
  'finished',
  'audit',
  'forms',
  'people',
  'keys',
] as const
const statement = `select onevisit_write_cases($1, ${parameters.map((_, index) => `$${index + 2}::json`).join(', ')}) as refused`

/** The rows of a batch by parameter of the function; null where there is none. */
export const rowsOf = (items: readonly WriteItem[]): (string | null)[] => {
  const rows = Object.fromEntries(parameters.map((name) => [name, [] as unknown[]])) as Record<
    (typeof parameters)[number],
    unknown[]
  >
  for (const { caseId, expected, now, events, record, finishes, plan, form, key, ...item } of items) {
    const version = expected + events.length
    rows[expected === 0 ? 'made' : 'moved'].push({ caseId, expected, version, now, ...record })
    if (plan !== undefined) rows.plans.push({ planHash: record.planHash, plan })
    for (const event of events) rows.events.push({ caseId, ...event })
    for (const { queue, task } of item.gone ?? []) rows.gone.push({ caseId, queue, task })
    for (const line of item.lines ?? []) rows.lines.push({ caseId, ...line })
    if (finishes) rows.finished.push({ caseId, thing: record.thing })
    for (const entry of item.audit) rows.audit.push(entry)
    if (form) rows.forms.push({ caseId, at: now, ...form })
    if (item.person) rows.people.push(item.person)
    if (key) rows.keys.push({ caseId, ...key })
  }
  return parameters.map((name) => (rows[name].length ? JSON.stringify(rows[name]) : null))
}

/** The one write of casework: a group commit a division. */
export const createCaseWriter = (
  database: Pick<Database, 'kind' | 'prepared'>,
  statistics?: TableStatistics,
): CaseWriter => {
  const send = async (division: string, items: readonly WriteItem[]): Promise<WriteAnswer[]> => {
    const [row] = await database.prepared<{ refused: Record<string, WriteAnswer> | null }>(
      'onevisit_write_cases',
      statement,
      [division, ...rowsOf(items)],
    )
    if (!row) throw new Error('the write answered nothing')
    statistics?.wrote(items.length)
    return items.map(
      ({ caseId, expected, events }) =>
        row.refused?.[caseId] ?? { status: 'written', caseId, version: expected + events.length },
    )
  }
  const commit = createGroupCommit<WriteItem, WriteAnswer>({
    inFlight: database.kind === 'postgres' ? 2 : 1,
    about: ({ caseId }) => caseId,
    send,
  })
  return { write: commit }
}
