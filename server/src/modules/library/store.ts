import { type LibraryDocument, libraryRecord } from '#engine/catalogue'
import { readOrThrow } from '#engine/kernel'
import { type LaterChange, type LibraryEdit, libraryChangeRecord } from '#engine/library'
import type { AuditEntry } from '#platform/audit-entry'
import type { Database } from '#platform/database'
import type { ChainedEvent } from '#platform/event-chain'
import { type Selected, selection } from '#platform/selection'

export type LibraryRow = {
  readonly revision: number
  readonly document: LibraryDocument
  /** The hash of the revision's link (M5). */
  readonly head: string | null
}

type NewChange = {
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
  readonly audit?: AuditEntry
  readonly change?: NewChange
  readonly wordings?: unknown
  readonly link: ChainedEvent
  readonly undone?: { readonly changeId: string; readonly byName: string }
}

const change = selection('library_change', {
  ...{ changeId: 'change_id', revision: 'revision', at: 'at', byName: 'by_name', kind: 'kind' },
  ...{ department: 'department', zh: 'told_zh', en: 'told_en', undoneBy: 'undone_by', undoneAt: 'undone_at' },
})
const undoing = selection('library_change', { touched: 'touched', undo: 'undo' })
const later = selection('library_change', { byName: 'by_name', zh: 'told_zh', en: 'told_en' })

const withInstants = ({ at, undoneAt, ...row }: Selected<typeof change>): ChangeRow => ({
  ...row,
  at: at.toISOString(),
  undoneAt: undoneAt?.toISOString() ?? null,
})

const storedItem = ({ document, change, ...item }: LibraryWrite) => ({
  ...item,
  document: libraryRecord.write(document),
  ...(change ? { change: { ...change, undo: libraryChangeRecord.write({ edits: change.undo }) } } : {}),
})

const libraryOf = ({ query }: Database, division: string) => ({
  /** The document is only sent when it is newer than the one known already. */
  load: async (
    known = 0,
  ): Promise<(Omit<LibraryRow, 'document'> & { document: LibraryDocument | null }) | undefined> => {
    const [row] = await query<{ revision: number; head: string | null; document: unknown }>(
      `select d.revision, l.hash as head, case when d.revision = $2 then null else d.document end as document from library_document d
       left join library_revision l on l.division_code = d.division_code and l.revision = d.revision where d.division_code = $1`,
      [division, known],
    )
    return row && { ...row, document: row.document ? readOrThrow(libraryRecord.read(row.document)) : null }
  },
  /** False when somebody else wrote first; then nothing is written. */
  write: async (item: LibraryWrite): Promise<boolean> => {
    try {
      await query('select onevisit_write_library($1, $2::jsonb)', [
        division,
        JSON.stringify(storedItem(item)),
      ])
      return true
    } catch (error) {
      if ((error as { code?: string }).code === 'OV409') return false
      throw error
    }
  },
})

const changesOf = ({ query }: Database, division: string) => ({
  list: async (kind: string | undefined, department: string | undefined): Promise<ChangeRow[]> => {
    const rows = await query<Selected<typeof change>>(
      `select ${change} from library_change
       where division_code = $1 and ($2::text is null or kind = $2) and ($3::text is null or department = $3)
       order by revision desc limit 200`,
      [division, kind ?? null, department ?? null],
    )
    return rows.map(withInstants)
  },
  /** Those that touched an entry of the library, the newest first, at most 50. */
  ofEntry: async (entry: string): Promise<ChangeRow[]> => {
    const rows = await query<Selected<typeof change>>(
      `select ${change} from library_change
       where division_code = $1 and touched @> array[$2::text] order by revision desc limit 50`,
      [division, entry],
    )
    return rows.map(withInstants)
  },
  find: async (changeId: string): Promise<WholeChange | undefined> => {
    const [row] = await query<Selected<typeof change> & Selected<typeof undoing>>(
      `select ${change}, ${undoing} from library_change where division_code = $1 and change_id = $2`,
      [division, changeId],
    )
    if (!row) return undefined
    const { touched, undo, ...head } = row
    return { ...withInstants(head), touched, undo: readOrThrow(libraryChangeRecord.read(undo)).edits }
  },
  /** The next change after a revision that touched one of these entries and still stands. */
  later: async (revision: number, touched: readonly string[]): Promise<LaterChange | undefined> =>
    (
      await query<Selected<typeof later>>(
        `select ${later} from library_change
         where division_code = $1 and revision > $2 and undone_at is null and touched && $3::text[] order by revision limit 1`,
        [division, revision, [...touched]],
      )
    )[0],
})

const librariesOfAll = `select division_code as division, revision, document from library_document order by division_code`

/** M5 For proving a store: libraries, their links and changes as they lie there. */
export const createLibraryProof = ({ query }: Pick<Database, 'query'>) => ({
  libraries: (): Promise<{ division: string; revision: number; document: unknown }[]> =>
    query(librariesOfAll),
  linksAfter: (division: string, revision: number, most: number): Promise<ChainedEvent[]> =>
    query(
      `select revision as sequence, body, previous_hash as "previousHash", hash from library_revision
       where division_code = $1 and revision > $2 order by revision limit $3`,
      [division, revision, most],
    ),
  changesOf: (division: string, revisions: readonly number[]): Promise<StoredChange[]> =>
    query<StoredChange>(
      `select change_id as "changeId", revision, by_id as "byId", by_name as "byName", kind, department, told_zh as zh, told_en as en, touched, undo
       from library_change where division_code = $1 and revision = any($2::int[])`,
      [division, [...revisions]],
    ),
  undone: async (division: string): Promise<readonly string[]> =>
    (
      await query<{ changeId: string }>(
        'select change_id as "changeId" from library_change where division_code = $1 and undone_at is not null',
        [division],
      )
    ).map(({ changeId }) => changeId),
})
type StoredChange = Omit<NewChange, 'undo'> & { readonly revision: number; readonly undo: unknown }

/** All SQL of the library and its changes. */
export const createLibraryStore = (database: Database, division: string) => ({
  division,
  library: libraryOf(database, division),
  changes: changesOf(database, division),
})
export type LibraryStore = ReturnType<typeof createLibraryStore>
