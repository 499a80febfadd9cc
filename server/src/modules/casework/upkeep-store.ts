import { type CaseStatus, type Standing, standingOf } from '#engine/casework'
import type { Context, Said } from '#engine/kernel'
import { auditEntry } from '#platform/audit-entry'
import type { Database } from '#platform/database'
import { type BrokenLink, firstBroken } from '#platform/event-chain'
import type { SealedSample } from '#platform/key-check'
import { type Chore, idBefore } from '#platform/tidy'
import { createCaseStore, formPlace } from './store.ts'

type HeadRow = {
  division_code: string
  case_id: string
  query_code: string | null
  version: number
  head_hash: string
}

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
  database: Database,
  step: () => void = () => undefined,
): Promise<VerifyReport> => {
  const { query } = database
  const { events: eventsOf } = createCaseStore(database)
  const broken: BrokenLink[] = []
  let [cases, events] = [0, 0]
  let after: [string, string] = ['', '00000000-0000-0000-0000-000000000000']
  for (;;) {
    const heads = await query<HeadRow>(pageOfHeads, [...after, 200])
    const last = heads.at(-1)
    if (!last) break
    after = [last.division_code, last.case_id]
    for (const head of heads) {
      const chain = await eventsOf(head.division_code, head.case_id)
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

export const caseworkChores = (database: Database, context: Context): Chore[] => [
  drafts(database, context),
  keys(database, context.actor.division),
]
