import { type Kysely, sql } from 'kysely'
import type { Office } from '#engine/identity'
import type { Role } from '#engine/kernel'

export type AccountRow = {
  readonly id: string
  readonly username: string
  readonly name: string
  readonly role: Role
  readonly department: string | null
  readonly window: string | null
  readonly office: Office | null
  readonly division: string | null
  readonly createdAt: Date
}

type Identity = {
  app_user: AccountRow
  person_profile: { user_id: string; ciphertext: Buffer; updated_at: string }
}

const pageSize = 50

/** All SQL of the identity module. Better Auth writes its own tables; here only what it has no word for. */
export const createIdentityStore = (database: Kysely<never>) => {
  const kysely = database as unknown as Kysely<Identity>
  return {
    find: (id: string) => kysely.selectFrom('app_user').selectAll().where('id', '=', id).executeTakeFirst(),
    findByUsername: (username: string) =>
      kysely.selectFrom('app_user').selectAll().where('username', '=', username).executeTakeFirst(),
    list: async (page: number) => {
      const rows = kysely
        .selectFrom('app_user')
        .selectAll()
        .orderBy('role')
        .orderBy('username')
        .limit(pageSize)
        .offset((page - 1) * pageSize)
      const count = await kysely
        .selectFrom('app_user')
        .select(sql<string>`count(*)`.as('total'))
        .executeTakeFirstOrThrow()
      return { rows: await rows.execute(), total: Number(count.total) }
    },
    appoint: (
      id: string,
      duty: {
        role: Role
        department: string | null
        window: string | null
        office: Office | null
        division: string
      },
    ) => kysely.updateTable('app_user').set(duty).where('id', '=', id).execute(),
    readPerson: (userId: string) =>
      kysely
        .selectFrom('person_profile')
        .select('ciphertext')
        .where('user_id', '=', userId)
        .executeTakeFirst(),
    writePerson: (userId: string, ciphertext: Buffer, now: string) =>
      kysely
        .insertInto('person_profile')
        .values({ user_id: userId, ciphertext, updated_at: now })
        .onConflict((conflict) => conflict.column('user_id').doUpdateSet({ ciphertext, updated_at: now }))
        .execute(),
  }
}

export type IdentityStore = ReturnType<typeof createIdentityStore>
