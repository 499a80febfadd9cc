import type { OpenLate, Span, Turn, TurnGroup, TurnKind } from '#engine/turns'
import type { Database } from '#platform/database'

type Group = Omit<TurnGroup, 'count'> & { readonly count: string }
/** TU7 Days that are added up as their sums, all others turn by turn; a day is one or the other, seen at one moment. */
const groups = `
  with told as (
    select d.kind, d.department, d.how, d.visits, d.days, d.late, d.law_late, d.count from turn_day d, turn_progress p
    where d.division_code = $1 and p.division_code = $1 and d.day >= coalesce($2::date, '-infinity') and d.day <= $3::date and d.day <= p.through
      and not exists (select 1 from turn_stale s where s.division_code = $1 and s.day = d.day)
    union all
    select t.kind, t.department, t.how, t.visits, t.days, coalesce(t.day > t.due_on, false), coalesce(t.day > t.law_due_on, false), 1 from case_turn t
    where t.division_code = $1 and t.kind <> 'running' and t.day >= coalesce($2::date, '-infinity') and t.day <= $3::date
      and (t.day > coalesce((select p.through from turn_progress p where p.division_code = $1), '-infinity')
        or t.day in (select s.day from turn_stale s where s.division_code = $1)))
  select kind, department, how, visits, days, late, law_late as "lawLate", sum(count) as count from told
  group by kind, department, how, visits, days, late, law_late`

/** TU4 What runs and was late by the day, and what was late on it and was decided afterwards. */
const openLate = `
  select department, count(*) as count from (
    select department from case_turn where division_code = $1 and kind = 'running' and due_on < $2::date
    union all
    select department from case_turn where division_code = $1 and kind = 'decided' and day > $2::date and due_on < $2::date) late
  group by department`

type Written = Turn & { readonly caseId: string }

/** All SQL of turns but their write, which comes with an act on the case (onevisit_write_turns). */
export const createTurnStore = ({ query }: Pick<Database, 'query'>, division: string) => ({
  groups: async ({ since, asOf }: Span): Promise<TurnGroup[]> =>
    (await query<Group>(groups, [division, since, asOf])).map(({ count, ...group }) => ({
      ...group,
      count: Number(count),
    })),
  openLate: async (day: string): Promise<OpenLate[]> =>
    (await query<{ department: string; count: string }>(openLate, [division, day])).map(
      ({ department, count }) => ({ department, count: Number(count) }),
    ),
  addUp: async (through: string): Promise<number> => {
    const [row] = await query<{ days: number }>('select onevisit_add_up_turns($1, $2::date) as days', [
      division,
      through,
    ])
    return row?.days ?? 0
  },
  /** TU1 How far the cases of before are counted; undefined when all are. */
  countedTo: async (): Promise<string | undefined> => {
    const [row] = await query<{ after: string | null }>(
      'select after_case as after from turn_progress where division_code = $1',
      [division],
    )
    return row?.after ?? undefined
  },
  fill: (turns: readonly Written[], after: string | undefined): Promise<unknown> =>
    query('select onevisit_fill_turns($1, $2::json, $3::uuid)', [
      division,
      JSON.stringify(turns),
      after ?? null,
    ]),
})

/** A turn as it lies in the store, for whoever proves it. */
export type StoredTurn = Pick<Turn, 'part' | 'day' | 'department' | 'how' | 'visits'> & {
  readonly caseId: string
  readonly kind: TurnKind
}

/** TU8 The turns of some cases, and the days whose sums are others than their turns. */
export const createTurnProof = ({ query }: Pick<Database, 'query'>, division: string) => ({
  of: (caseIds: readonly string[]): Promise<StoredTurn[]> =>
    query<StoredTurn>(
      `select case_id as "caseId", kind, part, to_char(day, 'YYYY-MM-DD') as day, department, how, visits from case_turn
       where division_code = $1 and case_id = any($2::uuid[]) order by case_id, kind, part`,
      [division, [...caseIds]],
    ),
  daysAskew: async (): Promise<string[]> =>
    (
      await query<{ day: string }>(
        `select to_char(coalesce(t.day, d.day), 'YYYY-MM-DD') as day from
           (select day, kind, count(*) as count from case_turn where division_code = $1 and kind <> 'running' group by day, kind) t
           full join (select day, kind, sum(count) as count from turn_day where division_code = $1 group by day, kind) d on d.day = t.day and d.kind = t.kind
         where coalesce(t.count, 0) <> coalesce(d.count, 0)
           and coalesce(t.day, d.day) <= (select p.through from turn_progress p where p.division_code = $1)
           and coalesce(t.day, d.day) not in (select s.day from turn_stale s where s.division_code = $1)
         order by 1`,
        [division],
      )
    ).map(({ day }) => day),
})
