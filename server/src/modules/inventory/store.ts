import type { LibraryDocument } from '#engine/catalogue'
import type { LaterChange, LibraryEdit, RememberedHeadings, SheetHeadings } from '#engine/inventory'
import type { Database } from '#platform/database'

export type LibraryRow = { readonly revision: number; readonly document: LibraryDocument }

export type NewChange = {
  readonly changeId: string
  readonly byId: string
  readonly byName: string
  readonly kind: string
  readonly department: string | null
  readonly zh: string
  readonly en: string
  readonly touched: readonly string[]
  readonly undo: readonly LibraryEdit[]
}
export type NewAudit = {
  readonly auditId: string
  readonly actorId: string
  readonly actorName: string
  readonly actorRole: string
  readonly act: string
  readonly place: string
  readonly subject: string
  readonly zh: string
  readonly en: string
}
export type ChangeRow = {
  readonly changeId: string
  readonly revision: number
  readonly at: string
  readonly byName: string
  readonly kind: string
  readonly department: string | null
  readonly zh: string
  readonly en: string
  readonly undoneBy: string | null
  readonly undoneAt: string | null
}
export type WholeChange = ChangeRow & {
  readonly touched: readonly string[]
  readonly undo: readonly LibraryEdit[]
}
export type LibraryWrite = {
  readonly now: string
  readonly expected: number
  readonly document: LibraryDocument
  readonly audit?: NewAudit
  readonly change?: NewChange
  readonly wordings?: unknown
  readonly undone?: { readonly changeId: string; readonly byName: string }
}

type Instants = { readonly at: Date | string; readonly undoneAt: Date | string | null }
const iso = (at: Date | string): string => new Date(at).toISOString()
const withInstants = <T extends Instants>(row: T) => ({
  ...row,
  at: iso(row.at),
  undoneAt: row.undoneAt === null ? null : iso(row.undoneAt),
})

const columns = `change_id as "changeId", revision, at, by_name as "byName", kind, department, told_zh as zh, told_en as en,
  undone_by as "undoneBy", undone_at as "undoneAt"`

const libraryOf = ({ query }: Database, division: string) => ({
  /** The document is only sent when it is newer than the one known already. */
  load: async (known = 0): Promise<{ revision: number; document: LibraryDocument | null } | undefined> =>
    (
      await query<{ revision: number; document: LibraryDocument | null }>(
        'select revision, case when revision = $2 then null else document end as document from library_document where division_code = $1',
        [division, known],
      )
    )[0],
  /** False when somebody else wrote first; then nothing is written. */
  write: async (item: LibraryWrite): Promise<boolean> => {
    try {
      await query('select onevisit_write_library($1, $2::jsonb)', [division, JSON.stringify(item)])
      return true
    } catch (error) {
      if ((error as { code?: string }).code === 'OV409') return false
      throw error
    }
  },
})

const changesOf = ({ query }: Database, division: string) => ({
  list: async (kind: string | undefined, department: string | undefined): Promise<ChangeRow[]> => {
    const rows = await query<ChangeRow & Instants>(
      `select ${columns} from library_change
       where division_code = $1 and ($2::text is null or kind = $2) and ($3::text is null or department = $3)
       order by revision desc limit 200`,
      [division, kind ?? null, department ?? null],
    )
    return rows.map(withInstants)
  },
  find: async (changeId: string): Promise<WholeChange | undefined> => {
    const [row] = await query<WholeChange & Instants>(
      `select ${columns}, touched, undo from library_change where division_code = $1 and change_id = $2`,
      [division, changeId],
    )
    return row && withInstants(row)
  },
  /** The next change after a revision that touched one of these entries and still stands. */
  later: async (revision: number, touched: readonly string[]): Promise<LaterChange | undefined> =>
    (
      await query<LaterChange>(
        `select by_name as "byName", told_zh as zh, told_en as en from library_change
         where division_code = $1 and revision > $2 and undone_at is null and touched && $3::text[] order by revision limit 1`,
        [division, revision, [...touched]],
      )
    )[0],
})

const headingsOf = ({ query }: Database, division: string) => ({
  load: async (department: string): Promise<RememberedHeadings> =>
    (
      await query<{ headings: RememberedHeadings }>(
        'select headings from list_heading where division_code = $1 and department = $2',
        [division, department],
      )
    )[0]?.headings ?? {},
  /** What is settled anew wins; what was settled of other columns stays. */
  save: (
    department: string,
    headings: RememberedHeadings,
    saved: { readonly at: string; readonly by: string },
  ): Promise<unknown[]> =>
    query(
      `insert into list_heading (division_code, department, headings, saved_at, saved_by) values ($1, $2, $3::jsonb, $4, $5)
       on conflict (division_code, department) do update
       set headings = list_heading.headings || excluded.headings, saved_at = excluded.saved_at, saved_by = excluded.saved_by`,
      [division, department, JSON.stringify(headings), saved.at, saved.by],
    ),
})

/** The headings of a sheet, and whether the person wants it read. */
export type UploadedSheet = SheetHeadings & { readonly read: boolean }
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
        JSON.stringify(row.headings),
        row.at,
        row.byId,
        row.byName,
      ],
    ),
  find: async (uploadId: string): Promise<UploadRow | undefined> => {
    const [row] = await query<UploadRow & { at: Date | string }>(
      `select upload_id as "uploadId", department, file_hash as "fileHash", file_name as "fileName", size, headings, at, by_id as "byId",
         by_name as "byName", imported from list_upload where division_code = $1 and upload_id = $2`,
      [division, uploadId],
    )
    return row && { ...row, at: iso(row.at) }
  },
  saveHeadings: (uploadId: string, headings: readonly UploadedSheet[]): Promise<unknown[]> =>
    query('update list_upload set headings = $3::jsonb where division_code = $1 and upload_id = $2', [
      division,
      uploadId,
      JSON.stringify(headings),
    ]),
  markImported: (uploadId: string, changeId: string): Promise<unknown[]> =>
    query('update list_upload set imported = $3 where division_code = $1 and upload_id = $2', [
      division,
      uploadId,
      changeId,
    ]),
})

/** All SQL of the inventory module: the library, its changes, and the headings of departments' lists. */
export const createInventoryStore = (database: Database, division: string) => ({
  library: libraryOf(database, division),
  changes: changesOf(database, division),
  headings: headingsOf(database, division),
  uploads: uploadsOf(database, division),
})
export type InventoryStore = ReturnType<typeof createInventoryStore>
