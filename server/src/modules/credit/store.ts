import type { Database } from '#platform/database'

type Closure = {
  readonly division: string
  readonly caseId: string
  readonly matter: string
  /** Digests of whoever promised; the first is the one that is listed. */
  readonly persons: readonly string[]
  readonly now: string
}
export type ListedClosure = { readonly caseId: string; readonly matter: string; readonly closedAt: string }
/** A page goes on after the last line of the one before. */
export type After = { readonly closedAt: string; readonly caseId: string; readonly matter: string }

/** All SQL of the ways that are closed: whose, for which matter, and where it is read. */
export const createCreditStore = ({ prepared, query }: Pick<Database, 'prepared' | 'query'>) => ({
  note: ({ division, caseId, matter, persons, now }: Closure): Promise<unknown> =>
    query(
      `insert into closed_promise (division_code, person, matter, case_id, closed_at, is_listed)
       select $1, p.person, $2, $3::uuid, $4::timestamptz, p.place = 1
       from unnest($5::text[]) with ordinality p(person, place)
       on conflict do nothing`,
      [division, matter, caseId, now, [...persons]],
    ),
  /** Cases that closed one of the matters for one of the persons, the latest first. */
  casesOf: async (
    division: string,
    persons: readonly string[],
    matters: readonly string[],
    most: number,
  ): Promise<string[]> => {
    const rows = await prepared<{ caseId: string }>(
      'credit_cases',
      `select case_id as "caseId" from closed_promise
       where division_code = $1 and person = any($2::text[]) and matter = any($3::text[])
       group by case_id order by max(closed_at) desc limit $4`,
      [division, [...persons], [...matters], most],
    )
    return rows.map(({ caseId }) => caseId)
  },
  /** What the joint team reads through, the latest first. */
  list: (division: string, after: After | undefined, most: number): Promise<ListedClosure[]> =>
    prepared<ListedClosure>(
      after ? 'credit_list_after' : 'credit_list',
      `select case_id as "caseId", matter, to_json(closed_at)#>>'{}' as "closedAt" from closed_promise
       where division_code = $1 and is_listed ${after ? 'and (closed_at, case_id, matter) < ($3::timestamptz, $4::uuid, $5)' : ''}
       order by closed_at desc, case_id desc, matter desc limit $2`,
      [division, most, ...(after ? [after.closedAt, after.caseId, after.matter] : [])],
    ),
})
export type CreditStore = ReturnType<typeof createCreditStore>
