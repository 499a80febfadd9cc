import type { AuditEntry } from '#platform/audit-entry'
import type { Database } from '#platform/database'

type Sealed = { readonly caseId: string; readonly sealed: Uint8Array }
type Write = {
  readonly caseId: string
  readonly lead: string
  readonly at: string
  /** Base64. */
  readonly sealed: string
  readonly audit: AuditEntry
}

/** All SQL of ratings: one row a case, sealed (E4). */
export const createRatingStore = ({ query }: Pick<Database, 'query'>, division: string) => ({
  ofCase: async (caseId: string): Promise<Sealed | undefined> =>
    (
      await query<Sealed>(
        'select case_id as "caseId", sealed from rating where division_code = $1 and case_id = $2',
        [division, caseId],
      )
    )[0],
  /** The newest first; of one leading department, or of all. */
  newest: (lead: string | undefined, most: number): Promise<Sealed[]> =>
    lead === undefined
      ? query<Sealed>(
          'select case_id as "caseId", sealed from rating where division_code = $1 order by rated_at desc limit $2',
          [division, most],
        )
      : query<Sealed>(
          'select case_id as "caseId", sealed from rating where division_code = $1 and lead = $2 order by rated_at desc limit $3',
          [division, lead, most],
        ),
  /** False where the case is rated already. */
  write: async (item: Write): Promise<boolean> => {
    const [row] = await query<{ written: string }>('select onevisit_write_rating($1, $2::jsonb) as written', [
      division,
      JSON.stringify(item),
    ])
    return row?.written === 'written'
  },
})
export type RatingStore = ReturnType<typeof createRatingStore>
