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

const proofs = ({ query }: Database, division: string, table: 'phone_code' | 'name_check') => ({
  count: async (before: string): Promise<number> =>
    Number(
      (
        await query<{ rows: string }>(
          `select count(*) as rows from ${table} where division_code = $1 and asked_at < $2`,
          [division, before],
        )
      )[0]?.rows,
    ),
  remove: async (before: string, most: number): Promise<number> => {
    const key = table === 'phone_code' ? 'code_id' : 'check_id'
    const removed = await query(
      `delete from ${table} where division_code = $1 and ${key} = any (array(
         select ${key} from ${table} where division_code = $1 and asked_at < $2 order by asked_at limit $3)) returning ${key}`,
      [division, before, most],
    )
    return removed.length
  },
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
  {
    what: 'phone_codes',
    said: { zh: '发过的手机验证码', en: 'codes sent to phones' },
    keep: 'session',
    ...proofs(database, division, 'phone_code'),
  },
  {
    what: 'name_checks',
    said: { zh: '姓名和号码的核对记录', en: 'comparisons of name and number' },
    keep: 'request',
    ...proofs(database, division, 'name_check'),
  },
]
