import type { Database } from '#platform/database'
import type { Chore } from '#platform/tidy'

const expired = ({ query }: Database, division: string, table: 'app_session' | 'app_verification') => ({
  count: async (before: string): Promise<number> =>
    Number(
      (
        await query<{ rows: string }>(
          `select count(*) as rows from ${table} where division_code = $1 and "expiresAt" < $2`,
          [division, before],
        )
      )[0]?.rows,
    ),
  remove: async (before: string, most: number): Promise<number> =>
    (
      await query(
        `delete from ${table} where division_code = $1 and id = any (array(
           select id from ${table} where division_code = $1 and "expiresAt" < $2 order by "expiresAt" limit $3)) returning id`,
        [division, before, most],
      )
    ).length,
})

/** Sessions and verifications that ran out. */
export const identityChores = (database: Database, division: string): Chore[] => [
  {
    what: 'sessions',
    said: { zh: '过期的登录', en: 'sessions that ran out' },
    keep: 'session',
    ...expired(database, division, 'app_session'),
  },
  {
    what: 'verifications',
    said: { zh: '过期的验证', en: 'verifications that ran out' },
    keep: 'session',
    ...expired(database, division, 'app_verification'),
  },
]
