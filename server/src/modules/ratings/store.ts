import type { AuditEntry } from '#platform/audit-entry'
import type { Database } from '#platform/database'

type Sealed = { readonly caseId: string; readonly sealed: Uint8Array }
/** Where a page of the list ended: E5 nobody learns from it which case that was, so it travels sealed. */
export type RatingPlace = { readonly at: string; readonly caseId: string }
const noCase = '00000000-0000-0000-0000-000000000000'
const newestFirst = 'order by rated_at desc, case_id desc limit'
const columns = 'case_id as "caseId", rated_at as at, sealed'
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
  /** The newest first, before a place; of one leading department, or of all. */
  newest: async (
    lead: string | undefined,
    before: RatingPlace | undefined,
    most: number,
  ): Promise<(Sealed & RatingPlace)[]> => {
    const place = [before?.at ?? 'infinity', before?.caseId ?? noCase]
    const further = '(rated_at, case_id) < ($2::timestamptz, $3::uuid)'
    const rows = await (lead === undefined
      ? query<Sealed & { at: Date | string }>(
          `select ${columns} from rating where division_code = $1 and ${further} ${newestFirst} $4`,
          [division, ...place, most],
        )
      : query<Sealed & { at: Date | string }>(
          `select ${columns} from rating where division_code = $1 and ${further} and lead = $5 ${newestFirst} $4`,
          [division, ...place, most, lead],
        ))
    return rows.map((row) => ({ ...row, at: new Date(row.at).toISOString() }))
  },
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

/** A rating as it lies in the store, for whoever proves it. */
export type StoredRating = {
  readonly division: string
  readonly caseId: string
  readonly lead: string
  readonly at: Date | string
  readonly sealed: Uint8Array
}

/** How the trail tells that somebody rated. */
export const ratingInTrail = { kind: 'rating', act: 'rating.give' } as const

const ratingsOfAll = `select division_code as division, case_id as "caseId", lead, rated_at as at, sealed from rating
  where (division_code, case_id) > ($1, $2::uuid) order by division_code, case_id limit $3`

/** E7 The ratings of all divisions in pages, and which of these cases have one. */
export const createRatingProof = ({ query }: Pick<Database, 'query'>) => ({
  after: (division: string, caseId: string, most: number): Promise<StoredRating[]> =>
    query<StoredRating>(ratingsOfAll, [division, caseId, most]),
  known: async (division: string, caseIds: readonly string[]): Promise<ReadonlySet<string>> => {
    const rows = await query<{ caseId: string }>(
      'select case_id as "caseId" from rating where division_code = $1 and case_id = any($2::uuid[])',
      [division, [...caseIds]],
    )
    return new Set(rows.map(({ caseId }) => caseId))
  },
})
