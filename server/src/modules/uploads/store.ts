import type { UploadQuota } from '#engine/casework'
import type { Database } from '#platform/database'
import type { Chore } from '#platform/tidy'

/** Counts of a day that are out of use the day after. */
const oldCounts = 'from upload_count where division_code = $1 and day < $2::date'

/** C52 How much an account has uploaded on a day of China: in the store, so that all processes count together. */
export const createUploadStore = ({ query }: Pick<Database, 'query'>) => ({
  of: async (division: string, account: string, day: string): Promise<UploadQuota> => {
    const [row] = await query<{ files: number; bytes: string }>(
      'select files, bytes from upload_count where division_code = $1 and account_id = $2 and day = $3',
      [division, account, day],
    )
    return { files: row?.files ?? 0, bytes: Number(row?.bytes ?? 0) }
  },
  /** Adds to it, or takes back with negative numbers; what it is then. */
  add: async (division: string, account: string, day: string, more: UploadQuota): Promise<UploadQuota> => {
    const [row] = await query<{ files: number; bytes: string }>(
      `insert into upload_count (division_code, account_id, day, files, bytes) values ($1, $2, $3, $4, $5)
       on conflict (division_code, account_id, day) do update set files = upload_count.files + excluded.files, bytes = upload_count.bytes + excluded.bytes
       returning files, bytes`,
      [division, account, day, more.files, more.bytes],
    )
    return { files: row?.files ?? 0, bytes: Number(row?.bytes ?? 0) }
  },
})
export type UploadStore = ReturnType<typeof createUploadStore>

export const uploadChores = ({ query }: Database, division: string): Chore[] => [
  {
    what: 'upload_counts',
    said: { zh: '前些天的上传数量', en: 'how much was uploaded on former days' },
    keep: 'presence',
    count: async (before) =>
      Number(
        (await query<{ rows: string }>(`select count(*) as rows ${oldCounts}`, [division, before]))[0]?.rows,
      ),
    remove: async (before, most) =>
      (
        await query(
          `delete from upload_count where division_code = $1 and (account_id, day) in (
             select account_id, day ${oldCounts} order by day limit $3) returning account_id`,
          [division, before, most],
        )
      ).length,
  },
]
