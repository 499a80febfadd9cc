import { type Kysely, sql } from 'kysely'
import type { Office } from '#engine/identity'
import type { Role } from '#engine/kernel'

export type AccountRow = {
  readonly division_code: string
  readonly id: string
  readonly username: string
  readonly name: string
  readonly role: Role
  readonly department: string | null
  readonly window: string | null
  readonly office: Office | null
  readonly createdAt: Date
}

type Identity = {
  app_user: AccountRow
  person_profile: { division_code: string; user_id: string; ciphertext: Buffer; updated_at: string }
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

/** All SQL of the identity module. Better Auth writes its own tables; here only what it has no word for. */
export const createIdentityStore = (database: Kysely<never>, division: string) => {
  const kysely = database as unknown as Kysely<Identity>
  const accounts = () => kysely.selectFrom('app_user').where('division_code', '=', division)
  return {
    find: (id: string) => accounts().selectAll().where('id', '=', id).executeTakeFirst(),
    findByUsername: (username: string) =>
      accounts().selectAll().where('username', '=', username).executeTakeFirst(),
    list: async (page: number) => {
      const rows = accounts()
        .selectAll()
        .orderBy('role')
        .orderBy('username')
        .limit(pageSize)
        .offset((page - 1) * pageSize)
      const count = await accounts().select(sql<string>`count(*)`.as('total')).executeTakeFirstOrThrow()
      return { rows: await rows.execute(), total: Number(count.total) }
    },
    appoint: (
      id: string,
      duty: { role: Role; department: string | null; window: string | null; office: Office | null },
    ) =>
      kysely
        .updateTable('app_user')
        .set(duty)
        .where('division_code', '=', division)
        .where('id', '=', id)
        .execute(),
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
  }
}

export type IdentityStore = ReturnType<typeof createIdentityStore>
