import type { Database } from '#platform/database'
import { roundsOf, timersOf, timersTold } from './timer-store.ts'

/** A notice of a year as limits were reckoned by it: its text as a digest. */
export type Reckoned = Readonly<Record<string, string>>
export type Reckoning = {
  /** By which notices everything was reckoned before, and by which it is now. */
  readonly notices: { readonly was: Reckoned; readonly now: Reckoned }
  readonly afterCase: string | null
  readonly done: boolean
}

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
  /** C113 The days of a case by which time does something to it, as its rules make them now. */
  time: (
    { caseId, version }: { readonly caseId: string; readonly version: number },
    timers: readonly { readonly queue: string; readonly task: string; readonly timerOn: string | null }[],
  ): Promise<unknown> =>
    query('select onevisit_set_timers($1, $2::uuid, $3, $4::json)', [
      division,
      caseId,
      version,
      JSON.stringify(timers),
    ]),
})

/** All SQL of the module. */
export const createLimitStore = (database: Database, division: string) => ({
  reckoning: reckoningOf(database, division),
  timers: { ...timersOf(database, division), ...timersTold(database, division) },
  rounds: roundsOf(database, division),
  days: daysOf(database, division),
})
export type LimitStore = ReturnType<typeof createLimitStore>
