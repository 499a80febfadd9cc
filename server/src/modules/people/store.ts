import type { Database } from '#platform/database'

/** Who a case is of, as the store keeps it: a sealed name with the ends of its numbers, and digests of the words it is found by. */
export type PersonRow = {
  readonly caseId: string
  readonly keeper: string | null
  readonly sealed: string
  readonly words: readonly string[]
}

export type StoredPerson = {
  readonly caseId: string
  readonly keeper: string | null
  readonly sealed: Uint8Array
  readonly words: readonly string[]
}
type Sealed = { readonly caseId: string; readonly sealed: Uint8Array }
const firstCase = '00000000-0000-0000-0000-000000000000'

const ids = (rows: readonly { caseId: string }[]): string[] => rows.map(({ caseId }) => caseId)

/** All SQL of the people of cases but the write, which comes with an act on the case (C22). Ids are made in the order of time, so the newest come first. */
export const createPeopleStore = ({ prepared, query }: Pick<Database, 'prepared' | 'query'>) => ({
  /** Cases that have every word. */
  find: async (division: string, words: readonly string[], most: number): Promise<string[]> =>
    ids(
      await prepared<{ caseId: string }>(
        'people_find',
        `select case_id as "caseId" from case_person_word where division_code = $1 and word = any($2::text[])
         group by case_id having count(*) = cardinality($2::text[]) order by case_id desc limit $3`,
        [division, [...words], most],
      ),
    ),
  /** Counter drafts that were not handed in: a clerk's own, or everybody else's. */
  drafts: async (division: string, keeper: string, own: boolean, most: number): Promise<string[]> =>
    ids(
      await prepared<{ caseId: string }>(
        own ? 'people_own_drafts' : 'people_other_drafts',
        `select case_id as "caseId" from case_person where division_code = $1 and keeper is not null and keeper ${own ? '=' : '<>'} $2
         order by case_id desc limit $3`,
        [division, keeper, most],
      ),
    ),
  sealed: (division: string, caseIds: readonly string[]): Promise<Sealed[]> =>
    prepared<Sealed>(
      'people_sealed',
      'select case_id as "caseId", sealed from case_person where division_code = $1 and case_id = any($2::uuid[])',
      [division, [...caseIds]],
    ),
  /** What is stored of the people of some cases, for whoever proves it. */
  stored: (division: string, caseIds: readonly string[]): Promise<StoredPerson[]> =>
    query<StoredPerson>(
      `select p.case_id as "caseId", p.keeper, p.sealed,
         array(select w.word from case_person_word w where w.division_code = $1 and w.case_id = p.case_id order by w.word) as words
       from case_person p where p.division_code = $1 and p.case_id = any($2::uuid[])`,
      [division, [...caseIds]],
    ),
  /** The case to which those from before the table are written down; undefined when all are. */
  filledTo: async (division: string): Promise<string | undefined> => {
    const [progress] = await query<{ after: string; done: boolean }>(
      'select after_case as after, done from case_person_fill where division_code = $1',
      [division],
    )
    return progress?.done ? undefined : (progress?.after ?? firstCase)
  },
  fill: (division: string, people: readonly PersonRow[], after: string | undefined): Promise<unknown> =>
    query('select onevisit_fill_people($1, $2::json, $3::uuid, $4)', [
      division,
      JSON.stringify(people),
      after ?? firstCase,
      after === undefined,
    ]),
})
