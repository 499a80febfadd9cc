import type { Database } from '#platform/database'

/** A notice of a year as limits were reckoned by it: its text as a digest. */
export type Reckoned = Readonly<Record<string, string>>
export type Reckoning = {
  /** By which notices everything was reckoned before, and by which it is now. */
  readonly notices: { readonly was: Reckoned; readonly now: Reckoned }
  readonly afterCase: string | null
  readonly done: boolean
}
export type Failure = { readonly caseId: string; readonly tries: number; readonly code: string }

const reckoningOf = ({ query }: Database, division: string) => ({
  load: async (): Promise<Reckoning | undefined> => {
    const [row] = await query<Reckoning>(
      'select notices, after_case as "afterCase", done from limit_reckoning where division_code = $1',
      [division],
    )
    return row
  },
  write: ({ notices, afterCase, done }: Reckoning): Promise<unknown> =>
    query(
      `insert into limit_reckoning (division_code, notices, after_case, done) values ($1, $2::jsonb, $3::uuid, $4)
       on conflict (division_code) do update set notices = excluded.notices, after_case = excluded.after_case, done = excluded.done`,
      [division, JSON.stringify(notices), afterCase, done],
    ),
})

const failuresOf = ({ query }: Database, division: string) => ({
  /** What failed and was not tried again since a moment. */
  triedSince: async (moment: string): Promise<Failure[]> =>
    query<Failure>(
      'select case_id as "caseId", tries, code from timed_failure where division_code = $1 and failed_at > $2',
      [division, moment],
    ),
  all: (): Promise<Failure[]> =>
    query<Failure>(
      'select case_id as "caseId", tries, code from timed_failure where division_code = $1 order by case_id limit 1000',
      [division],
    ),
  failing: async (tries: number): Promise<number> => {
    const [row] = await query<{ count: string }>(
      'select count(*) as count from timed_failure where division_code = $1 and tries >= $2',
      [division, tries],
    )
    return Number(row?.count ?? 0)
  },
  add: async (caseId: string, code: string, at: string): Promise<number> => {
    const [row] = await query<{ tries: number }>(
      `insert into timed_failure (division_code, case_id, tries, code, failed_at) values ($1, $2, 1, $3, $4)
       on conflict (division_code, case_id) do update set tries = timed_failure.tries + 1, code = excluded.code, failed_at = excluded.failed_at
       returning tries`,
      [division, caseId, code, at],
    )
    return row?.tries ?? 1
  },
  clear: (caseIds: readonly string[]): Promise<unknown> =>
    query('delete from timed_failure where division_code = $1 and case_id = any($2::uuid[])', [
      division,
      [...caseIds],
    ]),
})

type Line = { readonly caseId: string; readonly since: string }
const daysOf = ({ query }: Pick<Database, 'query'>, division: string) => ({
  /** C8 Lines of a list that have no day, after one of them. */
  without: async (list: 'issue' | 'lead', after: Line | undefined, most: number): Promise<Line[]> => {
    const [row] = await query<{ lines: Line[] | null }>(
      'select onevisit_lines_without_day($1, $2, $3::timestamptz, $4::uuid, $5) as lines',
      [
        division,
        list,
        after?.since ?? '-infinity',
        after?.caseId ?? '00000000-0000-0000-0000-000000000000',
        most,
      ],
    )
    return row?.lines ?? []
  },
  give: async (days: readonly (Line & { readonly queue: string; readonly dueOn: string | null })[]) => {
    const [row] = await query<{ given: number }>('select onevisit_give_days($1, $2::json) as given', [
      division,
      JSON.stringify(days),
    ])
    return row?.given ?? 0
  },
})

/** All SQL of the module. */
export const createLimitStore = (database: Database, division: string) => ({
  reckoning: reckoningOf(database, division),
  failures: failuresOf(database, division),
  days: daysOf(database, division),
})
export type LimitStore = ReturnType<typeof createLimitStore>
