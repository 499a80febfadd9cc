import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { AccountMarks, OfficeHeld } from '#engine/identity'
import type { Role } from '#engine/kernel'
import type { AuditEntry } from '#platform/audit-entry'
import type { Database } from '#platform/database'
import { createSealedNames, type SealedNames } from '#platform/sealed-names'
import type { Secret } from '#platform/secret'
import type { TableOf } from '#platform/selection'
import { createAccountStore, createNameSealing } from './account-store.ts'
import { createSignInStore } from './sign-in-store.ts'

export type AccountRow = {
  readonly id: string
  readonly username: string
  readonly name: string
  readonly createdAt: Date
  /** Every office the account ever held. */
  readonly offices: readonly OfficeHeld[]
  /** The one its person chose to act in. */
  readonly chosen: string | null
} & AccountMarks

/** What one act does to an account. */
export type AccountDoes = {
  readonly appoint?: OfficeHeld
  readonly end?: {
    readonly officeId: string
    readonly until: string
    /** C72 Lists that the account works off no more: what it has there is free. */
    readonly lists: readonly { readonly queue: string; readonly department: string }[]
  }
  readonly rename?: string
  readonly lock?: true
  readonly unlock?: true
  readonly close?: true
  /** P30 Ends it, and removes what is personal in it. */
  readonly erase?: true
  /** The password is a one-time one (P26). */
  readonly reset?: true
  /** Hashed. */
  readonly password?: string
  /** Which of its sessions end. */
  readonly sessions?: 'all' | { readonly but: string }
}
type AccountWrite = AccountDoes & {
  readonly now: string
  /** YYYY-MM-DD */
  readonly today: string
  readonly accountId: string
  readonly audit: AuditEntry
}
/** `missing`: there was nothing to do it to. P25 `last_administrator`: nobody would be left who may appoint. */
export type Written = 'written' | 'missing' | 'last_administrator'

type Identity = {
  app_user: TableOf<'app_user'>
  office_held: TableOf<'office_held'>
  person_profile: TableOf<'person_profile'>
}

const pageSize = 50

/** Those of some divisions in which nobody could sign in yet. */
export const divisionsWithoutAccounts = async (
  database: Kysely<never>,
  divisions: readonly string[],
): Promise<string[]> => {
  const { rows } = await sql<{ division: string }>`
    select division from unnest(${[...divisions]}::text[]) division
    where not exists (select 1 from app_user where division_code = division)`.execute(database)
  return rows.map(({ division }) => division)
}

type StoredAccount = {
  readonly division: string
  readonly userId: string
  readonly username: string | null
  readonly locked: boolean
  readonly ended: boolean
  /** Offices of which it was noted since when; those from before were never told. */
  readonly offices: readonly Role[]
}
/** For proving a store: accounts that hold or held an office, or were locked or ended, in pages, of all divisions. */
export const accountsAfter = async (
  database: Kysely<never>,
  division: string,
  userId: string,
  most: number,
): Promise<StoredAccount[]> => {
  const { rows } = await sql<StoredAccount>`
    select u.division_code as division, u.id as "userId", u.username, u.locked_at is not null as locked, u.ended_at is not null as ended,
      array(select o.role from office_held o where o.division_code = u.division_code and o.user_id = u.id and o.held_from is not null) as offices
    from app_user u where (u.division_code, u.id) > (${division}, ${userId}::uuid) order by u.division_code, u.id limit ${most}`.execute(
    database,
  )
  return rows
}

/** How names of accounts stand in the store (P35). */
export const namesOfAccounts = (secret: Secret, division: string): SealedNames =>
  createSealedNames(secret, `account names ${division}`)

/** P35 For the round of jobs. */
export const createNamesSealing = ({ kysely }: Database, secret: Secret) =>
  createNameSealing(kysely, (division) => namesOfAccounts(secret, division))

const accountsOf = (database: Kysely<never>, division: string, names: SealedNames) => {
  /** Staff first, by what they are; `which` and `part` narrow it. */
  const accounts = async (which: RawBuilder<unknown>, part = sql``): Promise<AccountRow[]> => {
    const { rows } = await sql<AccountRow>`
      select u.id, u.username, u.name, u."createdAt", u.acting_office as chosen,
        u.locked_at::text as "lockedAt", u.ended_at::text as "endedAt", u.reset_at::text as "resetAt", coalesce((
        select json_agg(json_build_object('officeId', o.office_id, 'role', o.role, 'department', o.department, 'office', o.office,
          'window', o."window", 'from', o.held_from, 'until', o.held_until) order by o.held_from nulls first, o.office_id)
        from office_held o where o.division_code = ${division} and o.user_id = u.id), '[]') as offices
      from app_user u where u.division_code = ${division} and ${which}
      order by (select min(o.role) from office_held o where o.division_code = ${division} and o.user_id = u.id) nulls last, u.username
      ${part}`.execute(database)
    return rows.map((row) => ({ ...row, name: names.open(row.name) }))
  }
  return {
    find: async (id: string): Promise<AccountRow | undefined> => (await accounts(sql`u.id = ${id}`))[0],
    findByUsername: async (username: string): Promise<AccountRow | undefined> =>
      (await accounts(sql`u.username = ${username}`))[0],
    list: async (page: number) => {
      const rows = await accounts(sql`true`, sql`limit ${pageSize} offset ${(page - 1) * pageSize}`)
      const count = await (database as unknown as Kysely<Identity>)
        .selectFrom('app_user')
        .where('division_code', '=', division)
        .select(sql<string>`count(*)`.as('total'))
        .executeTakeFirstOrThrow()
      return { rows, total: Number(count.total) }
    },
  }
}

const officesOf = (kysely: Kysely<Identity>, division: string, names: SealedNames) => ({
  /** One act on an account with its entry in the trail. */
  write: async ({ rename, ...rest }: AccountWrite): Promise<Written> => {
    const item = rename === undefined ? rest : { ...rest, rename: names.seal(rename) }
    const { rows } = await sql<{ written: Written }>`
      select onevisit_write_account(${division}, ${JSON.stringify(item)}::jsonb) as written`.execute(kysely)
    return rows[0]?.written ?? 'missing'
  },
  choose: (id: string, officeId: string) =>
    kysely
      .updateTable('app_user')
      .set({ acting_office: officeId })
      .where('division_code', '=', division)
      .where('id', '=', id)
      .execute(),
})

const personsOf = (kysely: Kysely<Identity>, division: string) => ({
  readPerson: (userId: string) =>
    kysely
      .selectFrom('person_profile')
      .select('ciphertext')
      .where('division_code', '=', division)
      .where('user_id', '=', userId)
      .executeTakeFirst(),
  writePerson: (userId: string, ciphertext: Buffer, now: string) =>
    kysely
      .insertInto('person_profile')
      .values({ division_code: division, user_id: userId, ciphertext, updated_at: now })
      .onConflict((conflict) =>
        conflict.columns(['division_code', 'user_id']).doUpdateSet({ ciphertext, updated_at: now }),
      )
      .execute(),
})

/** All SQL of the identity module. Better Auth writes its own tables; here only what it has no word for. */
export const createIdentityStore = (database: Kysely<never>, division: string, names: SealedNames) => {
  const kysely = database as unknown as Kysely<Identity>
  return {
    ...accountsOf(database, division, names),
    ...officesOf(kysely, division, names),
    ...personsOf(kysely, division),
    ...createAccountStore(database, division, names),
    ...createSignInStore(database, division),
  }
}

export type IdentityStore = ReturnType<typeof createIdentityStore>
