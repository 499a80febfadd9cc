import { type Claim, claimBounds, colleagueOf } from '#engine/casework'
import type { AuditEntry } from '#platform/audit-entry'
import type { Database } from '#platform/database'

/** One line of a list: a case, or one matter of it. */
export type LineOf = { readonly caseId: string; readonly queue: string; readonly task: string }
export type StoredClaim = LineOf & Claim

type ClaimRow = LineOf & {
  readonly holderId: string
  readonly since: Date | string
  readonly until: Date | string
  readonly givenById: string | null
}
const iso = (value: Date | string): string => new Date(value).toISOString()

const claimOf = ({ caseId, queue, task, ...row }: ClaimRow): StoredClaim => ({
  ...{ caseId, queue, task },
  holder: colleagueOf(row.holderId),
  since: iso(row.since),
  until: iso(row.until),
  givenBy: row.givenById === null ? null : colleagueOf(row.givenById),
})

const columns = `case_id as "caseId", queue, task, holder_id as "holderId", since, until, given_by_id as "givenById"`

/** C72 C73 A list has so many claims at most that are looked at: everybody's at one time. */
const mostOfList = 5_000

/** Why an order was not written: who has the line instead, how many one has taken already, or that it left its list. */
type NotWritten = { readonly held?: string; readonly taken?: number; readonly gone?: true }
type Write = LineOf & {
  readonly now: string
  readonly department: string
  readonly seen: string | null
  readonly claim: Claim | null
  readonly audit: AuditEntry
}

const whoHasWhat = ({ prepared }: Pick<Database, 'prepared'>) => ({
  /** Claims in force of some cases. */
  ofCases: async (division: string, caseIds: readonly string[], now: string): Promise<StoredClaim[]> =>
    caseIds.length === 0
      ? []
      : (
          await prepared<ClaimRow>(
            'claims_of_cases',
            `select ${columns} from work_claim where division_code = $1 and case_id = any($2::uuid[]) and until > $3::timestamptz`,
            [division, [...caseIds], now],
          )
        ).map(claimOf),
  /** Lines of a list that somebody has. */
  ofList: (division: string, queue: string, department: string, now: string): Promise<LineOf[]> =>
    prepared<LineOf>(
      'claims_of_list',
      `select case_id as "caseId", queue, task from work_claim
       where division_code = $1 and queue = $2 and department = $3 and until > $4::timestamptz order by case_id, task limit ${mostOfList}`,
      [division, queue, department, now],
    ),
  /** Lines some people have, how many of each list. */
  counts: (
    division: string,
    holders: readonly string[],
    now: string,
  ): Promise<{ holder: string; queue: string; taken: string; count: string }[]> =>
    prepared(
      'claims_counts',
      `select holder_id as holder, queue, count(*) as count, count(*) filter (where given_by_id is null) as taken from work_claim
       where division_code = $1 and holder_id = any($2::text[]) and until > $3::timestamptz group by holder_id, queue order by holder_id, queue`,
      [division, [...holders], now],
    ),
  /** Lines one person has in a list. */
  ofHolder: (division: string, queue: string, holder: string, now: string): Promise<LineOf[]> =>
    prepared<LineOf>(
      'claims_of_holder',
      `select case_id as "caseId", queue, task from work_claim
       where division_code = $1 and holder_id = $3 and queue = $2 and until > $4::timestamptz order by case_id, task limit ${mostOfList}`,
      [division, queue, holder, now],
    ),
})

const changing = ({ query }: Pick<Database, 'query'>) => ({
  /** C71 C73 Null: written; else why not. */
  write: async (division: string, item: Write): Promise<NotWritten | null> => {
    const { claim, ...rest } = item
    const flat = claim && {
      ...{ holderId: claim.holder.id, since: claim.since, until: claim.until },
      givenById: claim.givenBy?.id ?? null,
    }
    const [row] = await query<{ instead: string | null }>(
      'select onevisit_write_claim($1, $2::jsonb) as instead',
      [division, JSON.stringify({ ...rest, claim: flat, most: claimBounds.mostTaken })],
    )
    return row?.instead ? (JSON.parse(row.instead) as NotWritten) : null
  },
  /** C72 */
  endOf: (division: string, account: string, forGood: boolean): Promise<unknown> =>
    query('select onevisit_end_claims($1, $2, $3)', [division, account, forGood]),
  /** C72 Those whose time is over are none already; here they go. */
  sweep: (division: string, now: string): Promise<unknown> =>
    query('delete from work_claim where division_code = $1 and until <= $2::timestamptz', [division, now]),
})

/** All SQL of claims but their end with their line, which comes with the act on the case. */
export const createClaimStore = (database: Pick<Database, 'prepared' | 'query'>) => ({
  ...whoHasWhat(database),
  ...changing(database),
})
export type ClaimStore = ReturnType<typeof createClaimStore>
