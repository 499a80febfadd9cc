import { type Kysely, sql } from 'kysely'
import { accidentOf } from '#platform/accident'
import type { SealedNames } from '#platform/sealed-names'

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

const isId = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/

const pageOfNames = 500
const noId = '00000000-0000-0000-0000-000000000000'
const namesOf = (database: Kysely<never>, division: string, names: SealedNames) => ({
  /** KE8 What accounts are called, and by `id~` what they sign in with; one question for all of them. */
  namesOf: async (ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
    const accounts = [...new Set(ids.map((id) => id.replace(/~$/, '')))].filter((id) => isId.test(id))
    if (!accounts.length) return new Map()
    const { rows } = await sql<{ id: string; name: string; username: string | null }>`
      select id, name, username from app_user where division_code = ${division} and id = any(${accounts}::uuid[])`.execute(
      database,
    )
    return new Map(
      rows.flatMap(({ id, name, username }) => [
        [id, names.open(name)] as const,
        ...(username ? [[`${id}~`, username] as const] : []),
      ]),
    )
  },
})

type InClear = { readonly division: string; readonly id: string; readonly name: string }
type Sealed = { readonly sealed: number; readonly left: readonly { readonly code: string }[] }

const namesInClear = async (
  database: Kysely<never>,
  after: Pick<InClear, 'division' | 'id'>,
): Promise<readonly InClear[]> => {
  const { rows } = await sql<InClear>`
    select division_code as division, id, name from app_user
    where name not like 'sealed:%' and name <> '—' and (division_code, id) > (${after.division}, ${after.id}::uuid)
    order by division_code, id limit ${pageOfNames}`.execute(database)
  return rows
}

/**
 * P35 Seals what names of accounts stand in clear, of all divisions, a page at a time by an index of just these; whoever is renamed meanwhile
 * stays renamed. One that does not seal stops no other: it is told by its code alone, and tried again the next time.
 */
export const createNameSealing =
  (database: Kysely<never>, namesIn: (division: string) => SealedNames) => async (): Promise<Sealed> => {
    const left: { code: string }[] = []
    const seal = async ({ division, id, name }: InClear): Promise<number> => {
      try {
        await sql`update app_user set name = ${namesIn(division).seal(name)}
          where division_code = ${division} and id = ${id}::uuid and name = ${name}`.execute(database)
        return 1
      } catch (error) {
        left.push({ code: accidentOf(error).sqlState ?? 'accident' })
        return 0
      }
    }
    let sealed = 0
    let page = await namesInClear(database, { division: '', id: noId })
    for (let last = page.at(-1); last; last = page.at(-1)) {
      for (const row of page) sealed += await seal(row)
      page = await namesInClear(database, last)
    }
    return { sealed, left }
  }

type Asked = { readonly role: string; readonly department: string | null; readonly today: string }
const colleaguesOf = (database: Kysely<never>, division: string, names: SealedNames) => ({
  /** C71 Those who hold an office like this one on a day and may enter. */
  colleagues: async ({ role, department, today }: Asked): Promise<{ id: string; name: string }[]> => {
    const { rows } = await sql<{ id: string; name: string }>`
      select distinct u.id, u.name from office_held o join app_user u on u.division_code = ${division} and u.id = o.user_id
      where o.division_code = ${division} and o.role = ${role} and o.department is not distinct from ${department}
        and (o.held_from is null or o.held_from <= ${today}::date) and (o.held_until is null or o.held_until > ${today}::date)
        and u.locked_at is null and u.ended_at is null
      order by u.id limit 200`.execute(database)
    return rows
      .map(({ id, name }) => ({ id, name: names.open(name) }))
      .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  },
})

/** SQL of states and passwords. What is written goes through `onevisit_write_account`. */
export const createAccountStore = (database: Kysely<never>, division: string, names: SealedNames) => ({
  ...passwordsOf(database, division),
  ...administratorsOf(database, division),
  ...colleaguesOf(database, division, names),
  ...namesOf(database, division, names),
})
