import type { Database } from '#platform/database'
import { type Chore, idBefore } from '#platform/tidy'

/** X1 The log of data requests is kept for years, a disputed one for good. */
export const exchangeChores = ({ query }: Database, division: string): Chore[] => [
  {
    what: 'requests',
    said: { zh: '数据查询记录', en: 'entries of the log of data requests' },
    keep: 'request',
    count: async (before) =>
      Number(
        (
          await query<{ rows: string }>(
            'select count(*) as rows from data_request where division_code = $1 and request_id < $2::uuid and disputed_at is null',
            [division, idBefore(before)],
          )
        )[0]?.rows,
      ),
    remove: async (before, most) =>
      (
        await query(
          `delete from data_request where division_code = $1 and request_id = any (array(
             select request_id from data_request where division_code = $1 and request_id < $2::uuid and disputed_at is null order by request_id limit $3))
           returning request_id`,
          [division, idBefore(before), most],
        )
      ).length,
  },
]
