import { type CaseState, type CaseStatus, type ListLine, type Standing, standingOf } from '#engine/casework'
import type { Answers } from '#engine/catalogue'
import type { Context, Said } from '#engine/kernel'
import { auditEntry } from '#platform/audit-entry'
import type { Database } from '#platform/database'
import type { ChainedEvent } from '#platform/event-chain'
import type { SealedSample } from '#platform/key-check'
import { type Chore, idBefore } from '#platform/tidy'
import { linesOfCase } from './list-store.ts'
import { formPlace } from './store.ts'

/** A case as it lies in the store, for whoever proves it: nothing is read as what it should be. */
export type StoredCase = {
  readonly division: string
  readonly caseId: string
  readonly queryCode: string | null
  readonly version: number
  readonly headHash: string
  readonly thing: string
  readonly catalogueVersion: string
  readonly status: string
  readonly applicantId: string
  readonly planHash: string
  /** The state with its plan, of whatever format. */
  readonly state: { readonly format?: number; readonly plan: object | null }
  readonly revision: number | null
  readonly ciphertext: Uint8Array | null
  readonly lines: readonly ListLine[] | null
  /** C52 The files the collector knows to be of the case. */
  readonly noted: readonly string[] | null
  readonly events: readonly ChainedEvent[]
}
type StoredRow = Omit<StoredCase, 'events' | 'state'> & {
  readonly state: { readonly format?: number }
  readonly plan: object | null
}

const pageOfCases = `select r.division_code as division, r.case_id as "caseId", r.query_code as "queryCode", r.version, r.head_hash as "headHash",
    r.thing_code as thing, r.catalogue_version as "catalogueVersion", r.status, r.applicant_id as "applicantId", r.plan_hash as "planHash",
    r.state, p.plan, f.revision, f.ciphertext, ${linesOfCase} as lines,
    (select json_agg(c.digest) from case_file c where c.division_code = r.division_code and c.case_id = r.case_id) as noted
  from (select * from case_record where (division_code, case_id) > ($1, $2::uuid) order by division_code, case_id limit $3) r
  left join case_plan p on p.division_code = r.division_code and p.plan_hash = r.plan_hash
  left join case_form f on f.division_code = r.division_code and f.case_id = r.case_id
  order by r.division_code, r.case_id`

const countOfCases = 'select count(*) as cases from case_record'
const orphanEvents =
  'select count(*) as orphans from case_event e where not exists (select 1 from case_record r where r.division_code = e.division_code and r.case_id = e.case_id)'

/** C9 C40 For proving a store: every case in pages, of all divisions, and what lies there without its case. */
export const createProofStore = ({ query }: Pick<Database, 'query'>) => ({
  /** The next cases of one division, in the order of the store. */
  casesAfter: async (division: string, caseId: string, most: number): Promise<StoredCase[]> => {
    const rows = await query<StoredRow>(pageOfCases, [division, caseId, most])
    const first = rows[0]?.division ?? ''
    const page = rows.filter((row) => row.division === first)
    const events = await query<ChainedEvent & { readonly caseId: string }>(
      `select case_id as "caseId", sequence, body, previous_hash as "previousHash", hash from case_event
       where division_code = $1 and case_id = any($2::uuid[]) order by case_id, sequence`,
      [first, page.map((row) => row.caseId)],
    )
    const chains = Map.groupBy(events, (event) => event.caseId)
    return page.map(({ plan, state, ...row }) => ({
      ...row,
      state: { ...state, plan },
      events: chains.get(row.caseId) ?? [],
    }))
  },
  /** Which of these cases are there. */
  known: async (division: string, caseIds: readonly string[]): Promise<ReadonlySet<string>> => {
    const rows = await query<{ caseId: string }>(
      'select case_id as "caseId" from case_record where division_code = $1 and case_id = any($2::uuid[])',
      [division, [...caseIds]],
    )
    return new Set(rows.map((row) => row.caseId))
  },
  howMany: async (): Promise<number> => {
    const [row] = await query<{ cases: string }>(countOfCases)
    return Number(row?.cases ?? 0)
  },
  orphans: async (): Promise<number> => {
    const [row] = await query<{ orphans: string }>(orphanEvents)
    return Number(row?.orphans ?? 0)
  },
})

type Row = { readonly division: string; readonly caseId: string; readonly ciphertext: Uint8Array }

/** The newest form of any division; undefined while nothing is sealed. */
export const sealedSample = async ({ query }: Database): Promise<SealedSample | undefined> => {
  const [row] = await query<Row>(
    'select division_code as division, case_id as "caseId", ciphertext from case_form order by saved_at desc limit 1',
  )
  return row && { about: formPlace(row.division, row.caseId), ciphertext: row.ciphertext }
}

/** A draft has no query code: it was never handed in. What was handed in once is never removed. */
const abandoned = `from case_record
  where division_code = $1 and status = 'draft' and query_code is null and case_id < $2::uuid and updated_at < $3`

const told = {
  zh: '从未递交的草稿过了保留期，整份删去。',
  en: 'A draft that was never handed in outlived its time and was removed whole.',
}

type Removal = { readonly before: string; readonly told: Said }

/** Whole, each with its entry in the trail; one that was touched since, or handed in, stays. */
const removeDrafts = async (
  { query }: Pick<Database, 'query'>,
  ids: readonly string[],
  removal: Removal,
  context: Context,
): Promise<number> => {
  if (!ids.length) return 0
  const audit = ids.map((caseId) => auditEntry({ act: 'draft.remove', caseId, ...removal.told }, context))
  const [row] = await query<{ removed: number }>(
    'select onevisit_remove_drafts($1, $2, $3, $4::jsonb) as removed',
    [context.actor.division, context.now, removal.before, JSON.stringify(audit)],
  )
  return Number(row?.removed)
}

const leaverTold = {
  zh: '申请人注销了账号，从未递交的草稿整份删去。',
  en: 'Its person deleted their account; the draft that was never handed in was removed whole.',
}

const ownTold = {
  zh: '申请人删去了从未递交的草稿，整份删去。',
  en: 'Its person deleted a draft that was never handed in; it was removed whole.',
}

/** C36 One draft, by whoever it is of; false where it was handed in meanwhile. */
export const createDraftRemoval =
  (database: Pick<Database, 'query'>) =>
  async (caseId: string, context: Context): Promise<boolean> => {
    // What another tab saved a moment ago goes with it: the person said whole.
    const before = new Date(Date.parse(context.now) + 86_400_000).toISOString()
    return (await removeDrafts(database, [caseId], { before, told: ownTold }, context)) === 1
  }

/** P30 What an account has handed in and begun, and the end of what it only began. */
export const casesOfAccount = (database: Pick<Database, 'query'>, division: string) => ({
  count: async (accountId: string) => {
    const rows = await database.query<{ status: CaseStatus; cases: string }>(
      `select status, count(*) as cases from case_record
       where division_code = $1 and applicant_id = $2 group by status`,
      [division, accountId],
    )
    const sum = (standings: readonly Standing[]) =>
      rows
        .filter(({ status }) => standings.includes(standingOf(status)))
        .reduce((total, { cases }) => total + Number(cases), 0)
    return { open: sum(['needs_you', 'under_way']), drafts: sum(['draft']), ended: sum(['ended']) }
  },
  removeDrafts: async (accountId: string, context: Context): Promise<number> => {
    const rows = await database.query<{ case_id: string }>(
      `select case_id from case_record where division_code = $1 and applicant_id = $2 and status = 'draft' and query_code is null`,
      [division, accountId],
    )
    // Whoever is gone touches nothing any more: a day ahead is after every touch.
    const before = new Date(Date.parse(context.now) + 86_400_000).toISOString()
    return removeDrafts(
      database,
      rows.map(({ case_id: caseId }) => caseId),
      { before, told: leaverTold },
      context,
    )
  },
})

const drafts = ({ query }: Database, context: Context): Chore => ({
  what: 'drafts',
  said: { zh: '没有递交、也没人再动的草稿', en: 'drafts that were never handed in and nobody touched again' },
  keep: 'draft',
  count: async (before) =>
    Number(
      (
        await query<{ rows: string }>(`select count(*) as rows ${abandoned}`, [
          context.actor.division,
          idBefore(before),
          before,
        ])
      )[0]?.rows,
    ),
  remove: async (before, most) => {
    const { division } = context.actor
    const found = await query<{ case_id: string }>(`select case_id ${abandoned} order by case_id limit $4`, [
      division,
      idBefore(before),
      before,
      most,
    ])
    const ids = found.map(({ case_id: caseId }) => caseId)
    return removeDrafts({ query }, ids, { before, told }, context)
  },
})

/** C1 A key answers a repeated hand-in; nobody repeats one after weeks in which nothing happened to the case. */
const keys = ({ query }: Database, division: string): Chore => {
  const old = `from submission_key k left join case_record r on r.division_code = k.division_code and r.case_id = k.case_id
    where k.division_code = $1 and k.case_id < $2::uuid and (r.updated_at is null or r.updated_at < $3)`
  return {
    what: 'keys',
    said: { zh: '防重复递交的钥匙', en: 'keys against handing in twice' },
    keep: 'key',
    count: async (before) =>
      Number(
        (
          await query<{ rows: string }>(`select count(*) as rows ${old}`, [
            division,
            idBefore(before),
            before,
          ])
        )[0]?.rows,
      ),
    remove: async (before, most) =>
      (
        await query(
          `delete from submission_key where division_code = $1 and case_id = any (array(
             select k.case_id ${old} order by k.case_id limit $4)) returning case_id`,
          [division, idBefore(before), before, most],
        )
      ).length,
  }
}

/**
 * C52 Whether a case still has a file: in its papers, or, once it was handed in, in what was ever attached and not taken away again by
 * whoever attached it (C9). A draft that is gone has nothing.
 */
const heldByCases = `select d.digest from unnest($2::text[]) d(digest) where exists (
    select 1 from case_file c join case_record r on r.division_code = c.division_code and r.case_id = c.case_id
    where c.division_code = $1 and c.digest = d.digest and (
      exists (select 1 from json_array_elements(r.state->'attachments') f where f->>'fileHash' = d.digest)
      or r.query_code is not null and exists (
        select 1 from case_event e
        where e.division_code = c.division_code and e.case_id = c.case_id and e.body like '%"fileHash":"' || d.digest || '"%'
          and not exists (select 1 from case_event g
            where g.division_code = e.division_code and g.case_id = e.case_id and g.sequence > e.sequence and g.body like '%"file_removed"%'
              and g.body::json->'data'->>'attachmentId' = e.body::json->'data'->>'attachmentId'))))`

/** C52 Which files cases were given; noted before a case names one, so that nothing a case has is ever unknown here. */
export const createFilesOfCases = ({ query }: Pick<Database, 'query'>) => ({
  /** `at` is of the machine's clock, as the ages of files are. */
  add: async (division: string, digest: string, caseId: string, at: string): Promise<void> => {
    await query(
      `insert into case_file (division_code, digest, case_id, noted_at) values ($1, $2, $3, $4)
       on conflict (division_code, digest, case_id) do update set noted_at = excluded.noted_at`,
      [division, digest, caseId, at],
    )
  },
  /** Those of these files that a case of the division has. */
  held: async (division: string, digests: readonly string[]): Promise<string[]> =>
    (await query<{ digest: string }>(heldByCases, [division, digests])).map(({ digest }) => digest),
  /** Of files that are gone: what was noted before a moment. What was noted since is of a file that came again. Answers how many files. */
  forget: async (division: string, digests: readonly string[], before: string): Promise<number> => {
    const rows = await query<{ digest: string }>(
      'delete from case_file where division_code = $1 and digest = any($2::text[]) and noted_at < $3 returning digest',
      [division, digests, before],
    )
    return new Set(rows.map(({ digest }) => digest)).size
  },
})

export const caseworkChores = (database: Database, context: Context): Chore[] => [
  drafts(database, context),
  keys(database, context.actor.division),
]

type HowFar = Pick<CaseState, 'caseId' | 'catalogueVersion' | 'status'> & {
  readonly tasks: readonly Pick<CaseState['tasks'][number], 'status'>[]
}
/** What is told of several cases together. */
export const createPastCases = ({ query }: Pick<Database, 'query'>) => ({
  casesDone: (division: string): Promise<{ thing: string; done: string }[]> =>
    query('select thing_code as thing, completed as done from case_count where division_code = $1', [
      division,
    ]),
  /** How far some cases are, without their states: of a decided one how each matter ended. */
  standings: (division: string, caseIds: readonly string[]): Promise<HowFar[]> =>
    query<HowFar>(
      `select case_id as "caseId", catalogue_version as "catalogueVersion", status,
         case when status = 'decided' then (select json_agg(json_build_object('status', t->>'status')) from json_array_elements(state->'tasks') t) else '[]'::json end as tasks
       from case_record where division_code = $1 and case_id = any($2::uuid[])`,
      [division, caseIds],
    ),
  /** Answers of handed-in cases of a one thing, the newest first; no person stands in them. */
  pastAnswers: (division: string, thing: string): Promise<{ caseId: string; answers: Answers }[]> =>
    query(
      `select r.case_id as "caseId", p.plan->'answers' as answers
       from case_record r join case_plan p on p.division_code = r.division_code and p.plan_hash = r.plan_hash
       where r.division_code = $1 and r.thing_code = $2 and r.status not in ('draft', 'withdrawn') order by r.case_id desc limit 500`,
      [division, thing],
    ),
})
