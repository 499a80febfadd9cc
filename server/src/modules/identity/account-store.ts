import { type Kysely, sql } from 'kysely'

const instantOf = (at: Date | null): string | null => (at ? new Date(at).toISOString() : null)

type Password = { readonly userId: string; readonly hash: string }

const passwordsOf = (database: Kysely<never>, division: string) => ({
  readPassword: async (userId: string): Promise<string | undefined> => {
    const { rows } = await sql<{ password: string | null }>`
      select password from app_account
      where division_code = ${division} and "userId" = ${userId} and "providerId" = 'credential'`.execute(
      database,
    )
    return rows[0]?.password ?? undefined
  },
  /** Counts a try at the one-time password of a user name; nothing where it has none. */
  tryOneTime: async (
    username: string,
  ): Promise<(Password & { readonly resetAt: string; readonly tries: number }) | undefined> => {
    const { rows } = await sql<{ id: string; at: Date; tries: number }>`
      update app_user set reset_tries = reset_tries + 1
      where division_code = ${division} and username = ${username} and reset_at is not null and locked_at is null and ended_at is null
      returning id, reset_at as at, reset_tries as tries`.execute(database)
    const [row] = rows
    if (!row) return undefined
    const hash = await passwordsOf(database, division).readPassword(row.id)
    return hash === undefined
      ? undefined
      : { userId: row.id, hash, resetAt: instantOf(row.at) ?? '', tries: row.tries }
  },
})

const administratorsOf = (database: Kysely<never>, division: string) => ({
  /** P25 Those who may enter on a day. */
  administrators: async (today: string): Promise<string[]> => {
    const { rows } = await sql<{ id: string }>`
      select distinct o.user_id as id from office_held o join app_user u on u.division_code = ${division} and u.id = o.user_id
      where o.division_code = ${division} and o.role = 'administrator'
        and (o.held_from is null or o.held_from <= ${today}::date) and (o.held_until is null or o.held_until > ${today}::date)
        and u.locked_at is null and u.ended_at is null`.execute(database)
    return rows.map(({ id }) => id)
  },
})

type Asked = { readonly role: string; readonly department: string | null; readonly today: string }
const colleaguesOf = (database: Kysely<never>, division: string) => ({
  /** C71 Those who hold an office like this one on a day and may enter. */
  colleagues: async ({ role, department, today }: Asked): Promise<{ id: string; name: string }[]> => {
    const { rows } = await sql<{ id: string; name: string }>`
      select distinct u.id, u.name from office_held o join app_user u on u.division_code = ${division} and u.id = o.user_id
      where o.division_code = ${division} and o.role = ${role} and o.department is not distinct from ${department}
        and (o.held_from is null or o.held_from <= ${today}::date) and (o.held_until is null or o.held_until > ${today}::date)
        and u.locked_at is null and u.ended_at is null
      order by u.name, u.id limit 200`.execute(database)
    return rows
  },
})

/** SQL of states and passwords. What is written goes through `onevisit_write_account`. */
export const createAccountStore = (database: Kysely<never>, division: string) => ({
  ...passwordsOf(database, division),
  ...administratorsOf(database, division),
  ...colleaguesOf(database, division),
})
