import { readOrThrow } from '#engine/kernel'
import {
  listHeadingRecord,
  listUploadRecord,
  type RememberedHeadings,
  type UploadedSheet,
} from '#engine/lists'
import type { Database } from '#platform/database'
import { type Selected, selection } from '#platform/selection'

const settled = selection('list_heading', { headings: 'headings', format: 'format' })
const upload = selection('list_upload', {
  ...{ uploadId: 'upload_id', department: 'department', fileHash: 'file_hash', fileName: 'file_name' },
  ...{ size: 'size', headings: 'headings', at: 'at', byId: 'by_id', byName: 'by_name', imported: 'imported' },
})

const headingsOf = ({ query }: Database, division: string) => ({
  load: async (department: string): Promise<RememberedHeadings> => {
    const [row] = await query<Selected<typeof settled>>(
      `select ${settled} from list_heading where division_code = $1 and department = $2`,
      [division, department],
    )
    return row ? readOrThrow(listHeadingRecord.read(row)).headings : {}
  },
  /** What is settled anew wins; what was settled of other columns stays. */
  save: (
    department: string,
    headings: RememberedHeadings,
    saved: { readonly at: string; readonly by: string },
  ): Promise<unknown[]> =>
    query(
      `insert into list_heading (division_code, department, headings, format, saved_at, saved_by) values ($1, $2, $3::jsonb, $4, $5, $6)
       on conflict (division_code, department) do update
       set headings = list_heading.headings || excluded.headings, format = excluded.format, saved_at = excluded.saved_at, saved_by = excluded.saved_by`,
      [division, department, JSON.stringify(headings), listHeadingRecord.format, saved.at, saved.by],
    ),
})

export type UploadRow = {
  readonly uploadId: string
  readonly department: string
  readonly fileHash: string
  readonly fileName: string
  readonly size: number
  readonly headings: readonly UploadedSheet[]
  readonly at: string
  readonly byId: string
  readonly byName: string
  /** The change it became. */
  readonly imported: string | null
}

const sheetsAs = (sheets: readonly UploadedSheet[]): string =>
  JSON.stringify(listUploadRecord.write({ sheets: [...sheets] }))

const uploadsOf = ({ query }: Database, division: string) => ({
  add: (row: UploadRow): Promise<unknown[]> =>
    query(
      `insert into list_upload (division_code, upload_id, department, file_hash, file_name, size, headings, at, by_id, by_name)
       values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8, $9, $10)`,
      [
        division,
        row.uploadId,
        row.department,
        row.fileHash,
        row.fileName,
        row.size,
        sheetsAs(row.headings),
        row.at,
        row.byId,
        row.byName,
      ],
    ),
  find: async (uploadId: string): Promise<UploadRow | undefined> => {
    const [row] = await query<Selected<typeof upload>>(
      `select ${upload} from list_upload where division_code = $1 and upload_id = $2`,
      [division, uploadId],
    )
    if (!row) return undefined
    const headings = readOrThrow(listUploadRecord.read(row.headings)).sheets
    return { ...row, headings, at: row.at.toISOString() }
  },
  saveHeadings: (uploadId: string, headings: readonly UploadedSheet[]): Promise<unknown[]> =>
    query('update list_upload set headings = $3::jsonb where division_code = $1 and upload_id = $2', [
      division,
      uploadId,
      sheetsAs(headings),
    ]),
  markImported: (uploadId: string, changeId: string): Promise<unknown[]> =>
    query('update list_upload set imported = $3 where division_code = $1 and upload_id = $2', [
      division,
      uploadId,
      changeId,
    ]),
})

/** All SQL of departments' lists: their headings and uploads. */
export const createListStore = (database: Database, division: string) => ({
  headings: headingsOf(database, division),
  uploads: uploadsOf(database, division),
})
export type ListStore = ReturnType<typeof createListStore>
