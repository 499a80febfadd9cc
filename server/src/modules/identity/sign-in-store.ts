import { type Kysely, sql } from 'kysely'
import type { SignInCount } from '#engine/identity'
import type { AuditEntry } from '#platform/audit-entry'

type Noted = {
  readonly now: string
  readonly accountId: string
  readonly quarter: number
  /** Left out for a wrong password. */
  readonly audit?: AuditEntry
}
/** What was counted of an account in a quarter of an hour. */
export type Counted = SignInCount & {
  readonly accountId: string
  readonly quarter: number
}
type Told = SignInCount & Pick<Counted, 'accountId' | 'quarter'> & { readonly audit?: AuditEntry }

/** All SQL of counting sign-ins (P27). */
export const createSignInStore = (database: Kysely<never>, division: string) => ({
  noteSignIn: async (noted: Noted): Promise<void> => {
    await sql`select onevisit_note_sign_in(${division}, ${JSON.stringify(noted)}::jsonb)`.execute(database)
  },
  failedIn: async (accountId: string, quarter: number): Promise<number> => {
    const { rows } = await sql<{ failed: number }>`
      select failed from sign_in_count where division_code = ${division} and user_id = ${accountId} and quarter = ${quarter}`.execute(
      database,
    )
    return rows[0]?.failed ?? 0
  },
  /** The oldest counts of quarters before this one. */
  countedBefore: async (quarter: number, most: number): Promise<Counted[]> => {
    const { rows } = await sql<Omit<Counted, 'quarter'> & { quarter: string }>`
      select c.user_id as "accountId", c.quarter, c.entered, c.failed
      from sign_in_count c
      where c.division_code = ${division} and c.quarter < ${quarter} order by c.quarter limit ${most}`.execute(
      database,
    )
    return rows.map((row) => ({ ...row, quarter: Number(row.quarter) }))
  },
  tell: async (now: string, items: readonly Told[]): Promise<number> => {
    const { rows } = await sql<{ told: number }>`
      select onevisit_tell_sign_ins(${division}, ${now}::timestamptz, ${JSON.stringify(items)}::jsonb) as told`.execute(
      database,
    )
    return rows[0]?.told ?? 0
  },
})
