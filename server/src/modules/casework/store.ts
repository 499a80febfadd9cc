import {
  type CaseState,
  caseEventRecord,
  caseRecord,
  type ListLine,
  type TallyChange,
} from '#engine/casework'
import { readOrThrow } from '#engine/kernel'
import type { turnChanges } from '#engine/turns'
import type { PersonRow } from '#modules/people'
import type { AuditEntry } from '#platform/audit-entry'
import type { Database } from '#platform/database'
import type { ChainedEvent } from '#platform/event-chain'
import { createGroupCommit } from '#platform/group-commit'
import { createInHand } from '#platform/in-hand'
import { createSharedReads } from '#platform/shared-reads'
import type { TableStatistics } from '#platform/table-statistics'
import { linesOfCase } from './list-store.ts'

/** What the form of a case is sealed for: it opens nowhere else. */
export const formPlace = (division: string, caseId: string) => `case_form ${division} ${caseId}`

type StoredForm = {
  readonly revision: number
  readonly ciphertext: Uint8Array
  readonly savedAt: string
}
type CaseRow = {
  state: object
  version: number
  headHash: string
  planHash: string
  lines: readonly ListLine[] | null
  revision: number | null
  ciphertext: Uint8Array | null
  savedAt: Date | string | null
}
const iso = (value: Date | string): string => new Date(value).toISOString()

const whole = `select r.state, r.version, r.head_hash as "headHash", r.plan_hash as "planHash", f.revision, f.ciphertext, f.saved_at as "savedAt",
    ${linesOfCase} as lines
  from case_record r
  left join case_form f on f.division_code = r.division_code and f.case_id = r.case_id
  where r.division_code = $1 and r.case_id = $2`

type StateRow = Pick<CaseRow, 'state' | 'planHash'>
/** Plans in memory: a town works by some dozens of them, most by a handful. */
const [mostPlans, planMilliseconds] = [300, 30 * 60_000]

/** A plan has no number of its own: the state's says in which format both were written. */
const ofToday = (state: { readonly format?: number }): boolean => state.format === caseRecord.format

/** States with their plans: a plan stands under the digest of its content and never changes, so it is read once and shared. */
const statesWith = ({ prepared }: Database) => {
  const plans = createInHand<object>(mostPlans, planMilliseconds)
  return async (division: string, rows: readonly StateRow[]): Promise<CaseState[]> => {
    const wanted = [...new Set(rows.map(({ planHash }) => planHash))]
    const found = new Map(wanted.map((hash) => [hash, plans.get(`${division} ${hash}`)]))
    const away = wanted.filter((hash) => !found.get(hash))
    const read = away.length
      ? await prepared<{ hash: string; plan: object }>(
          'case_plans',
          'select plan_hash as hash, plan from case_plan where division_code = $1 and plan_hash = any($2::text[])',
          [division, away],
        )
      : []
    for (const { hash, plan } of read) {
      plans.keep(`${division} ${hash}`, plan)
      found.set(hash, plan)
    }
    // A state and its plan together are the record, of whatever format.
    return rows.map(({ state, planHash }) =>
      readOrThrow(caseRecord.read({ ...state, plan: found.get(planHash) })),
    )
  }
}
type StatesWith = ReturnType<typeof statesWith>

const formOf = ({ revision, ciphertext, savedAt }: CaseRow): StoredForm | undefined =>
  ciphertext && savedAt ? { revision: revision ?? 0, ciphertext, savedAt: iso(savedAt) } : undefined

/** States that were looked at by their code; nothing personal is opened for them. */
const [mostStates, stateMilliseconds] = [1_000, 5 * 60_000]

const byKey = ({ prepared }: Database, states: StatesWith) => {
  const versions = createSharedReads<string, number>(async (division, caseIds) => {
    const rows = await prepared<{ caseId: string; version: number }>(
      'case_versions',
      'select case_id as "caseId", version from case_record where division_code = $1 and case_id = any($2::uuid[])',
      [division, caseIds],
    )
    return new Map(rows.map(({ caseId, version }) => [caseId, version]))
  })
  return {
    /** A case as it is stored, all of one version; without `planHash` where the plan lies there in the shape of an older format: the next act writes it anew. */
    load: async (division: string, caseId: string) => {
      const [row] = await prepared<CaseRow>('case_load', whole, [division, caseId])
      if (!row) return undefined
      const { version, headHash, lines } = row
      const planHash = ofToday(row.state) ? row.planHash : ''
      const [state] = await states(division, [row])
      return state && { version, headHash, planHash, lines: lines ?? [], state, form: formOf(row) }
    },
    isNewest: async (division: string, caseId: string, version: number): Promise<boolean> =>
      (await versions(division, caseId)) === version,
  }
}

type Coded = { readonly caseId: string; readonly version: number }
const byCode = ({ prepared }: Database, states: StatesWith) => {
  const kept = createInHand<{ readonly version: number; readonly state: CaseState }>(
    mostStates,
    stateMilliseconds,
  )
  const coded = createSharedReads<string, Coded>(async (division, codes) => {
    const rows = await prepared<Coded & { code: string }>(
      'case_codes',
      'select query_code as code, case_id as "caseId", version from case_record where division_code = $1 and query_code = any($2::text[])',
      [division, codes],
    )
    return new Map(rows.map(({ code, ...row }) => [code, row]))
  })
  return {
    caseOfCode: async (division: string, queryCode: string): Promise<string | undefined> =>
      (await coded(division, queryCode))?.caseId,
    /** The state a query code leads to; nothing personal is opened for it. */
    stateOfCode: async (division: string, queryCode: string): Promise<CaseState | undefined> => {
      const key = `${division} ${queryCode}`
      const known = kept.get(key)
      if (known && (await coded(division, queryCode))?.version === known.version) return known.state
      const [row] = await prepared<StateRow & { version: number }>(
        'case_of_code',
        'select state, plan_hash as "planHash", version from case_record where division_code = $1 and query_code = $2',
        [division, queryCode],
      )
      const [state] = row ? await states(division, [row]) : []
      if (row && state) kept.keep(key, { version: row.version, state })
      return state
    },
  }
}

const byRecord = ({ prepared, query }: Database, states: StatesWith) => {
  const events = (division: string, caseId: string): Promise<ChainedEvent[]> =>
    prepared(
      'case_events',
      'select sequence, body, previous_hash as "previousHash", hash from case_event where division_code = $1 and case_id = $2 order by sequence',
      [division, caseId],
    )
  return {
    events,
    /** States of some cases, each with its version; no form is read. */
    statesOf: async (division: string, caseIds: readonly string[]): Promise<CaseState[]> =>
      states(
        division,
        await query<StateRow>(
          'select state, plan_hash as "planHash" from case_record where division_code = $1 and case_id = any($2::uuid[])',
          [division, caseIds],
        ),
      ),
    /** What happened to a case. */
    happened: async (division: string, caseId: string) =>
      (await events(division, caseId)).map(({ sequence, body }) => ({
        sequence,
        event: readOrThrow(caseEventRecord.read(JSON.parse(body))),
      })),
    caseOfKey: async (division: string, applicantId: string, key: string): Promise<string | undefined> =>
      (
        await prepared<{ case_id: string }>(
          'case_of_key',
          'select case_id from submission_key where division_code = $1 and applicant_id = $2 and idempotency_key = $3',
          [division, applicantId, key],
        )
      )[0]?.case_id,
  }
}

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
  /** C133 What was typed again, to be counted. */
  readonly tallies?: readonly TallyChange[]
  readonly form?: { readonly revision: number; readonly ciphertext: string }
} & Partial<ReturnType<typeof turnChanges>>

type WriteAnswer = {
  readonly status: 'written' | 'conflict' | 'duplicate'
  readonly caseId: string
  readonly version: number
}

const parameters = [
  ...(['made', 'moved', 'plans', 'events', 'gone', 'lines', 'finished', 'audit'] as const),
  ...(['forms', 'people', 'keys', 'looks', 'tallies', 'turns', 'turnsGone'] as const),
] as const
const statement = `select onevisit_write_cases($1, ${parameters.map((_, index) => `$${index + 2}::json`).join(', ')}) as refused`

/** Looks at cases that are written with the acts of the moment; nothing is judged for them. */
type Looks = { readonly looks: readonly AuditEntry[] }

/** The rows of a batch by parameter of the function; null where there is none. */
export const rowsOf = (items: readonly (WriteItem | Looks)[]): (string | null)[] => {
  type Rows = Record<(typeof parameters)[number], unknown[]>
  const rows = Object.fromEntries(parameters.map((name) => [name, [] as unknown[]])) as Rows
  for (const written of items) {
    if ('looks' in written) {
      rows.looks.push(...written.looks)
      continue
    }
    const { caseId, expected, now, events, record, finishes, plan, form, key, ...item } = written
    const version = expected + events.length
    rows[expected === 0 ? 'made' : 'moved'].push({ caseId, expected, version, now, ...record })
    if (plan !== undefined) rows.plans.push({ planHash: record.planHash, plan })
    for (const { queue, task } of item.gone ?? []) rows.gone.push({ caseId, queue, task })
    for (const name of ['events', 'lines', 'turns', 'turnsGone'] as const)
      rows[name].push(...(written[name] ?? []).map((one) => ({ caseId, ...one })))
    if (finishes) rows.finished.push({ caseId, thing: record.thing })
    for (const entry of item.audit) rows.audit.push(entry)
    if (form) rows.forms.push({ caseId, at: now, ...form })
    if (item.person) rows.people.push(item.person)
    if (key) rows.keys.push({ caseId, ...key })
    for (const tally of item.tallies ?? []) rows.tallies.push({ caseId, ...tally })
  }
  return parameters.map((name) => (rows[name].length ? JSON.stringify(rows[name]) : null))
}

/** The one write of casework: a group commit a division. */
export const createCaseWriter = (
  database: Pick<Database, 'kind' | 'prepared'>,
  statistics?: TableStatistics,
) => {
  const send = async (division: string, items: readonly (WriteItem | Looks)[]): Promise<WriteAnswer[]> => {
    const [row] = await database.prepared<{ refused: Record<string, WriteAnswer> | null }>(
      'onevisit_write_cases',
      statement,
      [division, ...rowsOf(items)],
    )
    if (!row) throw new Error('the write answered nothing')
    statistics?.wrote(items.length)
    return items.map((item) => {
      if ('looks' in item) return { status: 'written', caseId: '', version: 0 }
      const { caseId, expected, events } = item
      return row.refused?.[caseId] ?? { status: 'written', caseId, version: expected + events.length }
    })
  }
  const commit = createGroupCommit<WriteItem | Looks, WriteAnswer>({
    inFlight: database.kind === 'postgres' ? 2 : 1,
    // Looks come in one order too: two processes may write the same one.
    about: (item) =>
      'looks' in item ? `look ${item.looks[0]?.actorId} ${item.looks[0]?.caseId}` : item.caseId,
    send,
  })
  return {
    write: (division: string, item: WriteItem): Promise<WriteAnswer> => commit(division, item),
    /** Looks at cases, durable when this answers. */
    note: (division: string, looks: readonly AuditEntry[]): Promise<unknown> => commit(division, { looks }),
  }
}
export type CaseWriter = ReturnType<typeof createCaseWriter>

/** What is read of cases, but for their lists (list-store.ts). */
export const createCaseStore = (database: Database) => {
  const states = statesWith(database)
  return {
    ...byKey(database, states),
    ...byCode(database, states),
    ...byRecord(database, states),
  }
}
export type CaseStore = ReturnType<typeof createCaseStore>
