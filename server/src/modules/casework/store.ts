import { type CaseState, caseRecord } from '#engine/casework'
import type { Answers } from '#engine/catalogue'
import { readOrThrow } from '#engine/kernel'
import type { Database } from '#platform/database'
import { type BrokenLink, type ChainedEvent, firstBroken } from './event-chain.ts'

export type LoadedCase = { readonly state: CaseState; readonly version: number; readonly headHash: string }
export type StoredForm = {
  readonly revision: number
  readonly ciphertext: Uint8Array
  readonly savedAt: string
}
export type ListedRow = {
  readonly caseId: string
  readonly queue: string
  readonly task: string
  readonly department: string | null
  readonly status: string
  readonly since: string
  readonly dueOn: string | null
  readonly state: CaseState
}
export type QueueFilter = {
  readonly division: string
  readonly queue: string
  readonly department: string | null
  readonly text: string
  readonly page: number
  readonly size: number
}

type CaseRow = { state: unknown; version: number; head_hash: string }
type HeadRow = {
  division_code: string
  case_id: string
  query_code: string | null
  version: number
  head_hash: string
}

const iso = (value: Date | string): string =>
  value instanceof Date ? value.toISOString() : new Date(value).toISOString()
const stateOf = (stored: unknown): CaseState => readOrThrow(caseRecord.read(stored))
const loaded = (row: CaseRow | undefined): LoadedCase | undefined =>
  row && { state: stateOf(row.state), version: row.version, headHash: row.head_hash }

const listing = `
  select q.case_id as "caseId", q.queue, q.task, q.department, q.status, q.since, to_char(q.due_on, 'YYYY-MM-DD') as "dueOn", r.state, count(*) over () as total
  from task_queue q join case_record r on r.division_code = q.division_code and r.case_id = q.case_id
  where q.division_code = $1 and q.queue = $2 and ($3::text is null or q.department = $3)
    and ($4::text = '' or r.query_code ilike '%' || $4 || '%' or r.state->'plan'->>'name' ilike '%' || $4 || '%')
  order by q.due_on asc nulls last, q.since asc, q.case_id limit $5 offset $6`

const reading = ({ query }: Database) => ({
  load: async (division: string, caseId: string): Promise<LoadedCase | undefined> =>
    loaded(
      (
        await query<CaseRow>(
          'select state, version, head_hash from case_record where division_code = $1 and case_id = $2',
          [division, caseId],
        )
      )[0],
    ),
  loadByCode: async (division: string, queryCode: string): Promise<LoadedCase | undefined> =>
    loaded(
      (
        await query<CaseRow>(
          'select state, version, head_hash from case_record where division_code = $1 and query_code = $2',
          [division, queryCode],
        )
      )[0],
    ),
})

const readingMore = ({ query }: Database) => ({
  listOf: async (
    division: string,
    applicantId: string,
  ): Promise<{ state: CaseState; updatedAt: string }[]> => {
    const rows = await query<{ state: unknown; updated_at: Date | string }>(
      'select state, updated_at from case_record where division_code = $1 and applicant_id = $2 order by updated_at desc limit 200',
      [division, applicantId],
    )
    return rows.map(({ state, updated_at }) => ({ state: stateOf(state), updatedAt: iso(updated_at) }))
  },
  form: async (division: string, caseId: string): Promise<StoredForm | undefined> => {
    const [row] = await query<{ revision: number; ciphertext: Uint8Array; saved_at: Date | string }>(
      'select revision, ciphertext, saved_at from case_form where division_code = $1 and case_id = $2',
      [division, caseId],
    )
    return row && { revision: row.revision, ciphertext: row.ciphertext, savedAt: iso(row.saved_at) }
  },
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

const lists = ({ query }: Database) => ({
  queue: async ({
    division,
    queue,
    department,
    text,
    page,
    size,
  }: QueueFilter): Promise<{ rows: ListedRow[]; total: number }> => {
    const rows = await query<ListedRow & { total: string; since: Date | string }>(listing, [
      division,
      queue,
      department,
      text,
      size,
      (page - 1) * size,
    ])
    return {
      rows: rows.map((row) => ({ ...row, state: stateOf(row.state), since: iso(row.since) })),
      total: Number(rows[0]?.total ?? 0),
    }
  },
  /** Due dates of the open rows of some queues, to count lights; a queue holds thousands, not millions. */
  dueDates: (
    division: string,
    queues: readonly string[],
    department: string | null,
  ): Promise<{ queue: string; since: string; dueOn: string | null; task: string }[]> =>
    query(
      `select queue, task, since, to_char(due_on, 'YYYY-MM-DD') as "dueOn" from task_queue
       where division_code = $1 and queue = any($2::text[]) and ($3::text is null or department = $3)`,
      [division, [...queues], department],
    ),
})

const otherLists = ({ query }: Database) => ({
  casesDone: (division: string): Promise<{ thing: string; done: string }[]> =>
    query(
      `select thing_code as thing, count(*) as done from case_record where division_code = $1 and status = 'completed' group by thing_code`,
      [division],
    ),
  /** Answers of handed-in cases of a one thing, the newest first; no person stands in them. */
  pastAnswers: (division: string, thing: string): Promise<{ caseId: string; answers: Answers }[]> =>
    query(
      `select case_id as "caseId", state->'plan'->'answers' as answers from case_record
       where division_code = $1 and thing_code = $2 and status not in ('draft', 'withdrawn') order by updated_at desc limit 500`,
      [division, thing],
    ),
  /** C2 Cases handed in before a day that still wait for an answer. */
  unanswered: (division: string, before: string): Promise<{ caseId: string }[]> =>
    query(
      `select case_id as "caseId" from task_queue where division_code = $1 and queue = 'intake' and since < $2::timestamptz limit 500`,
      [division, before],
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
      const chain = await readingMore({ query } as Database).events(head.division_code, head.case_id)
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

/** All SQL of the casework module but the write of a command, which is `onevisit_write_case` (case-writer.ts). */
export const createCaseStore = (database: Database) => ({
  ...reading(database),
  ...readingMore(database),
  ...lists(database),
  ...otherLists(database),
})
export type CaseStore = ReturnType<typeof createCaseStore>
