import type { Database } from '#platform/database'
import type { Chore } from '#platform/tidy'

type Row = { readonly material: string; readonly revision: number; readonly sealed: Uint8Array }
type Write = {
  readonly caseId: string
  readonly material: string
  /** The revision that was looked at; 0 where nothing was drawn. */
  readonly revision: number
  readonly at: string
  readonly sealed: Uint8Array
}

/** All SQL of drawings: one row a paper of a case, sealed (X2). */
export const createDrawingStore = ({ query }: Pick<Database, 'query'>, division: string) => ({
  ofCase: (caseId: string): Promise<Row[]> =>
    query<Row>('select material, revision, sealed from drawing where division_code = $1 and case_id = $2', [
      division,
      caseId,
    ]),
  /** The new revision; undefined where another page was faster. */
  write: async ({ caseId, material, revision, at, sealed }: Write): Promise<number | undefined> =>
    (
      await query<{ revision: number }>(
        `insert into drawing (division_code, case_id, material, revision, changed_at, sealed) values ($1, $2, $3, 1, $4, $5)
         on conflict (division_code, case_id, material) do update
           set revision = drawing.revision + 1, changed_at = excluded.changed_at, sealed = excluded.sealed
           where drawing.revision = $6
         returning revision`,
        [division, caseId, material, at, Buffer.from(sealed), revision],
      )
    )[0]?.revision,
})
export type DrawingStore = ReturnType<typeof createDrawingStore>

const oldDrawings = 'from drawing where division_code = $1 and changed_at < $2'

/** C82 What nobody has changed for as long as a draft is kept goes; the file that was made of it stays with its case. */
export const drawingChores = ({ query }: Database, division: string): Chore[] => [
  {
    what: 'drawings',
    said: { zh: '很久没有改过的平面图底稿', en: 'floor plans nobody has changed for long' },
    keep: 'draft',
    count: async (before) =>
      Number(
        (await query<{ rows: string }>(`select count(*) as rows ${oldDrawings}`, [division, before]))[0]
          ?.rows,
      ),
    remove: async (before, most) =>
      (
        await query(
          `delete from drawing where division_code = $1 and (case_id, material) in (
             select case_id, material ${oldDrawings} order by changed_at limit $3) returning case_id`,
          [division, before, most],
        )
      ).length,
  },
]
