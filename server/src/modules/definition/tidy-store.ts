import type { Database } from '#platform/database'
import type { Chore } from '#platform/tidy'

/** Who had a version open. Read through as a whole: what was not seen for a day goes every day, so there are never many. */
export const definitionChores = ({ query }: Database, division: string): Chore[] => [
  {
    what: 'editors',
    said: { zh: '打开过版本的人', en: 'people who had a version open' },
    keep: 'presence',
    count: async (before) =>
      Number(
        (
          await query<{ rows: string }>(
            'select count(*) as rows from version_editor where division_code = $1 and seen_at < $2',
            [division, before],
          )
        )[0]?.rows,
      ),
    remove: async (before, most) =>
      (
        await query(
          `delete from version_editor where division_code = $1 and (version_id, user_id) in (
             select version_id, user_id from version_editor where division_code = $1 and seen_at < $2 limit $3) returning user_id`,
          [division, before, most],
        )
      ).length,
  },
]
