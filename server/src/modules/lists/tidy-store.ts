import type { Database } from '#platform/database'
import { type Chore, idBefore } from '#platform/tidy'

/** Uploaded lists that nobody imported. */
export const listChores = ({ query }: Database, division: string): Chore[] => [
  {
    what: 'uploads',
    said: { zh: '上传后没有导入的清单', en: 'uploaded lists that were never imported' },
    keep: 'upload',
    count: async (before) =>
      Number(
        (
          await query<{ rows: string }>(
            'select count(*) as rows from list_upload where division_code = $1 and upload_id < $2::uuid and imported is null',
            [division, idBefore(before)],
          )
        )[0]?.rows,
      ),
    remove: async (before, most) =>
      (
        await query(
          `delete from list_upload where division_code = $1 and imported is null and upload_id = any (array(
             select upload_id from list_upload where division_code = $1 and upload_id < $2::uuid and imported is null order by upload_id limit $3))
           returning upload_id`,
          [division, idBefore(before), most],
        )
      ).length,
  },
]

/** C52 Those of these files that an upload of the division has. */
export const createFilesOfLists = ({ query }: Pick<Database, 'query'>) => ({
  held: async (division: string, digests: readonly string[]): Promise<string[]> =>
    (
      await query<{ digest: string }>(
        'select distinct file_hash as digest from list_upload where division_code = $1 and file_hash = any($2::text[])',
        [division, digests],
      )
    ).map(({ digest }) => digest),
})
