import { type CaseTimer, type TimedRound, takenAgainAfter, timerBounds } from '#engine/casework'
import type { Database } from '#platform/database'

export type Taken = { readonly caseId: string; readonly tries: number }
/** What is counted to be told is counted to here. */
export const mostTold = 1000

/** C90 Timers of cases that were taken: one row a case and timer, until it is done. */
export const timersOf = ({ query }: Pick<Database, 'query'>, division: string) => ({
  /** Takes those nobody has: what was taken a while ago and is not done is free again. */
  take: (timer: CaseTimer, caseIds: readonly string[], now: string): Promise<Taken[]> =>
    query<Taken>(
      `insert into case_timer (division_code, case_id, timer, tries, begun_at, next_at, code)
       select $1, c, $2, 1, $4::timestamptz, $4::timestamptz + ($5::integer[])[1] * interval '1 minute', '' from unnest($3::uuid[]) c order by c
       on conflict (division_code, case_id, timer) do update set tries = case_timer.tries + 1, code = '',
         next_at = $4::timestamptz + ($5::integer[])[least(case_timer.tries + 1, cardinality($5::integer[]))] * interval '1 minute'
       where case_timer.next_at <= $4::timestamptz
       returning case_id as "caseId", tries`,
      [division, timer, [...new Set(caseIds)], now, [...takenAgainAfter]],
    ),
  /** Of those taken before, what may be taken again, the longest waiting first; without a code where nobody lived to tell. */
  due: (timer: CaseTimer, now: string, most: number): Promise<{ caseId: string; code: string }[]> =>
    query(
      `select case_id as "caseId", code from case_timer where division_code = $1 and timer = $2 and next_at <= $3::timestamptz
       order by next_at, case_id limit $4`,
      [division, timer, now, most],
    ),
  end: (timer: CaseTimer, caseIds: readonly string[]): Promise<unknown> =>
    query('delete from case_timer where division_code = $1 and timer = $2 and case_id = any($3::uuid[])', [
      division,
      timer,
      [...caseIds],
    ]),
  note: (timer: CaseTimer, caseId: string, code: string): Promise<unknown> =>
    query('update case_timer set code = $4 where division_code = $1 and timer = $2 and case_id = $3', [
      division,
      timer,
      caseId,
      code,
    ]),
})

/** What is told of them. */
export const timersTold = ({ query }: Pick<Database, 'query'>, division: string) => ({
  /** C91 Of some cases, those whose timer was tried and is not to be taken again before a moment. */
  waiting: async (timer: CaseTimer, caseIds: readonly string[], moment: string): Promise<string[]> =>
    (
      await query<{ caseId: string }>(
        `select case_id as "caseId" from case_timer
         where division_code = $1 and timer = $2 and case_id = any($3::uuid[]) and next_at > $4::timestamptz`,
        [division, timer, [...caseIds], moment],
      )
    ).map(({ caseId }) => caseId),
  /** C91 How many should have been taken again before a moment, to one more than the most, and the oldest of these moments. */
  forgotten: async (timer: CaseTimer, moment: string): Promise<{ count: number; since: string | null }> => {
    const [row] = await query<{ count: string; since: Date | string | null }>(
      `select count(*) as count, min(next_at) as since from (select next_at from case_timer
         where division_code = $1 and timer = $2 and next_at <= $3::timestamptz order by next_at limit ${mostTold + 1}) t`,
      [division, timer, moment],
    )
    return { count: Number(row?.count ?? 0), since: row?.since ? new Date(row.since).toISOString() : null }
  },
  /** Of a timer all that were taken and are not done, to one more than the most, and when the first is taken again. */
  waitingAll: async (timer: CaseTimer): Promise<{ count: number; next: string | null }> => {
    const [row] = await query<{ count: string; next: Date | string | null }>(
      `select count(*) as count, min(next_at) as next from (select next_at from case_timer
         where division_code = $1 and timer = $2 order by next_at limit ${mostTold + 1}) t`,
      [division, timer],
    )
    return { count: Number(row?.count ?? 0), next: row?.next ? new Date(row.next).toISOString() : null }
  },
  /** How many failed so often that people are told (C32), to one more than the most. */
  failing: async (): Promise<number> => {
    const [row] = await query<{ count: string }>(
      `select count(*) as count from (select 1 from case_timer where division_code = $1 and tries >= $2 order by tries limit ${mostTold + 1}) t`,
      [division, timerBounds.told],
    )
    return Number(row?.count ?? 0)
  },
  /** Whether somebody has a timer, or died over it. */
  underWay: async (timer: CaseTimer): Promise<boolean> => {
    const rows = await query(
      `select 1 from case_timer where division_code = $1 and timer = $2 and code = '' limit 1`,
      [division, timer],
    )
    return rows.length > 0
  },
})

/** C91 When each round was done last. */
export const roundsOf = ({ query }: Pick<Database, 'query'>, division: string) => ({
  ran: (round: TimedRound, at: string): Promise<unknown> =>
    query(
      `insert into timed_round (division_code, round, ran_at) values ($1, $2, $3::timestamptz)
       on conflict (division_code, round) do update set ran_at = excluded.ran_at`,
      [division, round, at],
    ),
  all: async (): Promise<Partial<Record<TimedRound, string>>> => {
    const rows = await query<{ round: TimedRound; ranAt: Date | string }>(
      'select round, ran_at as "ranAt" from timed_round where division_code = $1',
      [division],
    )
    return Object.fromEntries(rows.map(({ round, ranAt }) => [round, new Date(ranAt).toISOString()]))
  },
})
