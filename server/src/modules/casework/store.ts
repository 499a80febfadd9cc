import { type CaseState, caseRecord, type ListLine } from '#engine/casework'
import type { Answers } from '#engine/catalogue'
import { readOrThrow } from '#engine/kernel'
import type { Database } from '#platform/database'
import { type BrokenLink, type ChainedEvent, firstBroken } from '#platform/event-chain'
import { createInHand } from '#platform/in-hand'
import { createSameText } from '#platform/same-text'
import { createSharedReads } from '#platform/shared-reads'

type StoredForm = {
  readonly revision: number
  readonly ciphertext: Uint8Array
  readonly savedAt: string
}
/** A case as it is stored, all of one version. */
type LoadedCase = {
  readonly state: CaseState
  readonly version: number
  readonly headHash: string
  /** '' where the plan lies in the store in the shape of an older format: the next act writes it anew. */
  readonly planHash: string
  readonly lines: readonly ListLine[]
  readonly form: StoredForm | undefined
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
type HeadRow = {
  division_code: string
  case_id: string
  query_code: string | null
  version: number
  head_hash: string
}

const iso = (value: Date | string): string => new Date(value).toISOString()

const whole = `select r.state, r.version, r.head_hash as "headHash", r.plan_hash as "planHash", f.revision, f.ciphertext, f.saved_at as "savedAt",
    (select json_agg(json_build_object('queue', q.queue, 'task', q.task, 'department', nullif(q.department, ''), 'status', q.status, 'since', q.since,
       'dueOn', q.due_on, 'thing', q.thing_code, 'catalogueVersion', q.catalogue_version, 'queryCode', nullif(q.query_code, ''),
       'label', q.applicant_label, 'missing', q.missing))
     from task_queue q where q.division_code = r.division_code and q.case_id = r.case_id) as lines
  from case_record r
  left join case_form f on f.division_code = r.division_code and f.case_id = r.case_id
  where r.division_code = $1 and r.case_id = $2`

const stateAndPlan = `from case_record r join case_plan p on p.division_code = r.division_code and p.plan_hash = r.plan_hash`

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
    load: async (division: string, caseId: string): Promise<LoadedCase | undefined> => {
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

const byRecord = ({ query }: Pick<Database, 'query'>) => ({
  caseOfKey: async (division: string, applicantId: string, key: string): Promise<string | undefined> =>
    (
      await query<{ case_id: string }>(
        'select case_id from submission_key where division_code = $1 and applicant_id = $2 and idempotency_key = $3',
        [division, applicantId, key],
      )
    )[0]?.case_id,
  events: async (division: string, caseId: string): Promise<ChainedEvent[]> =>
    query<ChainedEvent>(
      'select sequence, body, previous_hash as "previousHash", hash from case_event where division_code = $1 and case_id = $2 order by sequence',
      [division, caseId],
    ),
})

type Mine = { readonly caseId: string; readonly version: number; readonly updatedAt: string }
const mineOf = (text: string): readonly Mine[] =>
  (JSON.parse(text) as Mine[]).map((row) => ({ ...row, updatedAt: iso(row.updatedAt) }))

/** Lists of somebody's own cases that were looked at. */
const [mostMine, mineMilliseconds] = [1_000, 5 * 60_000]

const createMine = ({ prepared }: Database) => {
  const same = createSameText<readonly Mine[]>(mostMine, mineMilliseconds)
  /** The newest cases of a person, each by its version only; the same object while nothing changed. */
  return async (division: string, applicantId: string): Promise<readonly Mine[]> => {
    const [row] = await prepared<{ text: string }>(
      'case_mine',
      `select coalesce(json_agg(m), '[]'::json)::text as text from (
         select case_id as "caseId", version, updated_at as "updatedAt" from case_record
         where division_code = $1 and applicant_id = $2 order by updated_at desc limit 200) m`,
      [division, applicantId],
    )
    return same(`${division} ${applicantId}`, row?.text ?? '[]', mineOf)
  }
}

const several = ({ query }: Database, states: StatesWith) => ({
  /** States of some cases, each with its version; no form is read. */
  statesOf: async (division: string, caseIds: readonly string[]): Promise<CaseState[]> =>
    states(
      division,
      await query<StateRow>(
        'select state, plan_hash as "planHash" from case_record where division_code = $1 and case_id = any($2::uuid[])',
        [division, caseIds],
      ),
    ),
  casesDone: (division: string): Promise<{ thing: string; done: string }[]> =>
    query('select thing_code as thing, completed as done from case_count where division_code = $1', [
      division,
    ]),
  /** Answers of handed-in cases of a one thing, the newest first; no person stands in them. */
  pastAnswers: (division: string, thing: string): Promise<{ caseId: string; answers: Answers }[]> =>
    query(
      `select r.case_id as "caseId", p.plan->'answers' as answers ${stateAndPlan}
       where r.division_code = $1 and r.thing_code = $2 and r.status not in ('draft', 'withdrawn') order by r.case_id desc limit 500`,
      [division, thing],
    ),
  /** C2 Cases whose answer was due before a day and that still wait for one, the longest waiting first. */
  unanswered: (division: string, day: string): Promise<{ caseId: string }[]> =>
    query(
      `select case_id as "caseId" from task_queue
       where division_code = $1 and queue = 'intake' and department = '' and due_on < $2::date order by due_on, since, case_id limit 500`,
      [division, day],
    ),
})

const pageOfHeads = `select division_code, case_id, query_code, version, head_hash from case_record
  where (division_code, case_id) > ($1, $2::uuid) order by division_code, case_id limit $3`

export type VerifyReport = {
  readonly cases: number
  readonly events: number
  readonly broken: readonly BrokenLink[]
  readonly orphans: number
}

/** Walks every chain in the store, in pages; `step` is told after each case. */
export const verifyChains = async (
  { query }: Database,
  step: () => void = () => undefined,
): Promise<VerifyReport> => {
  const broken: BrokenLink[] = []
  let [cases, events] = [0, 0]
  let after: [string, string] = ['', '00000000-0000-0000-0000-000000000000']
  for (;;) {
    const heads = await query<HeadRow>(pageOfHeads, [...after, 200])
    const last = heads.at(-1)
    if (!last) break
    after = [last.division_code, last.case_id]
    for (const head of heads) {
      const chain = await byRecord({ query }).events(head.division_code, head.case_id)
      const fault = firstBroken(
        { caseId: head.case_id, queryCode: head.query_code, version: head.version, headHash: head.head_hash },
        chain,
      )
      if (fault) broken.push(fault)
      cases += 1
      events += chain.length
      step()
    }
  }
  const [orphan] = await query<{ orphans: string }>(
    'select count(*) as orphans from case_event e where not exists (select 1 from case_record r where r.division_code = e.division_code and r.case_id = e.case_id)',
  )
  return { cases, events, broken, orphans: Number(orphan?.orphans ?? 0) }
}

/** All SQL of the casework module but that of its lists (list-store.ts) and the write (write-cases.ts). */
export const createCaseStore = (database: Database) => {
  const states = statesWith(database)
  return {
    ...byKey(database, states),
    ...byCode(database, states),
    ...byRecord(database),
    mine: createMine(database),
    ...several(database, states),
  }
}
export type CaseStore = ReturnType<typeof createCaseStore>
