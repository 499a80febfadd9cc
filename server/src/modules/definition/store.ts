import { type CatalogueDocument, catalogueRecord } from '#engine/catalogue'
import { type VersionEvent, type VersionState, versionEventRecord, versionRecord } from '#engine/definition'
import { readOrThrow, type Stored } from '#engine/kernel'
import type { AuditEntry } from '#platform/audit-entry'
import type { Database } from '#platform/database'
import { type Selected, selection } from '#platform/selection'

export type VersionRow = { readonly version: number; readonly state: VersionState }
export type ListedVersion = VersionRow & { readonly updatedAt: string; readonly updatedBy: string }
export type VersionWrite = {
  readonly versionId: string
  readonly thing: string
  readonly number: number
  readonly status: string
  readonly expected: number
  /** With the numbers of their formats. */
  readonly state: Stored
  readonly by: string
  readonly event: Stored
}
export type Snapshot = {
  readonly version: string
  readonly city: string
  readonly thing: string
  readonly document: CatalogueDocument
}
export type VersionItem = {
  readonly now: string
  readonly versions: readonly VersionWrite[]
  readonly audit: readonly AuditEntry[]
  readonly snapshot?: Snapshot
}
export type Editor = {
  readonly userId: string
  readonly name: string
  readonly section: string
  readonly seenAt: string
}

/** A race was lost: somebody else wrote first. A second version with the same number is one too. */
const isRace = (error: unknown): boolean =>
  ['OV409', '23505'].includes((error as { code?: string }).code ?? '')

const guarded = async (write: Promise<unknown>): Promise<boolean> => {
  try {
    await write
    return true
  } catch (error) {
    if (isRace(error)) return false
    throw error
  }
}

const one = selection('thing_version', { version: 'version', state: 'state' })
const listed = selection('thing_version', { updatedAt: 'updated_at', updatedBy: 'updated_by' })
const happened = selection('thing_version_event', { event: 'event' })
const editor = selection('version_editor', {
  ...{ userId: 'user_id', name: 'name', section: 'section', seenAt: 'seen_at' },
})

type Row = Selected<typeof one>
const rowOf = ({ version, state }: Row): VersionRow => ({
  version,
  state: readOrThrow(versionRecord.read(state)) as VersionState,
})
const storedItem = ({ snapshot, ...item }: VersionItem) => ({
  ...item,
  ...(snapshot ? { snapshot: { ...snapshot, document: catalogueRecord.write(snapshot.document) } } : {}),
})

const versionsOf = ({ query }: Database, division: string) => ({
  list: async (): Promise<ListedVersion[]> =>
    (
      await query<Row & Selected<typeof listed>>(
        `select ${one}, ${listed} from thing_version
         where division_code = $1 order by thing_code, number desc`,
        [division],
      )
    ).map((row) => ({ ...rowOf(row), updatedBy: row.updatedBy, updatedAt: row.updatedAt.toISOString() })),
  load: async (versionId: string): Promise<VersionRow | undefined> =>
    (
      await query<Row>(`select ${one} from thing_version where division_code = $1 and version_id = $2`, [
        division,
        versionId,
      ])
    ).map(rowOf)[0],
  newest: async (versionId: string): Promise<number | undefined> =>
    (
      await query<{ version: number }>(
        'select version from thing_version where division_code = $1 and version_id = $2',
        [division, versionId],
      )
    )[0]?.version,
  ofThing: async (thing: string): Promise<VersionRow[]> =>
    (
      await query<Row>(
        `select ${one} from thing_version where division_code = $1 and thing_code = $2 order by number desc`,
        [division, thing],
      )
    ).map(rowOf),
  events: async (versionId: string): Promise<VersionEvent[]> =>
    (
      await query<Selected<typeof happened>>(
        `select ${happened} from thing_version_event where division_code = $1 and version_id = $2 order by sequence`,
        [division, versionId],
      )
    ).map(({ event }) => readOrThrow(versionEventRecord.read(event))),
  /** Writes all or nothing; false when somebody was faster. */
  write: (item: VersionItem): Promise<boolean> =>
    guarded(
      query('select onevisit_write_version($1, $2::jsonb)', [division, JSON.stringify(storedItem(item))]),
    ),
})

/** Who has a draft open: one row a person, written again every few seconds. */
const editorsOf = ({ query }: Database, division: string) => ({
  seen: (versionId: string, { userId, name, section, seenAt }: Editor): Promise<unknown[]> =>
    query(
      `insert into version_editor (division_code, version_id, user_id, name, section, seen_at)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (division_code, version_id, user_id) do update set section = excluded.section, name = excluded.name, seen_at = excluded.seen_at`,
      [division, versionId, userId, name, section, seenAt],
    ),
  gone: (versionId: string, userId: string): Promise<unknown[]> =>
    query('delete from version_editor where division_code = $1 and version_id = $2 and user_id = $3', [
      division,
      versionId,
      userId,
    ]),
  /** Those seen after a moment, without the asker. */
  list: async (versionId: string, since: string, userId: string): Promise<Editor[]> =>
    (
      await query<Selected<typeof editor>>(
        `select ${editor} from version_editor
         where division_code = $1 and version_id = $2 and seen_at > $3 and user_id <> $4 order by name`,
        [division, versionId, since, userId],
      )
    ).map((row) => ({ ...row, seenAt: row.seenAt.toISOString() })),
})

/** A version as it lies in the store, with its events, for whoever proves it. */
export type StoredVersion = {
  readonly division: string
  readonly versionId: string
  readonly thing: string
  readonly number: number
  readonly status: string
  readonly version: number
  readonly state: unknown
  readonly events: readonly { readonly sequence: number; readonly event: unknown }[] | null
}
const pageOfVersions = `select v.division_code as division, v.version_id as "versionId", v.thing_code as thing, v.number, v.status, v.version, v.state,
    (select json_agg(json_build_object('sequence', e.sequence, 'event', e.event) order by e.sequence)
     from thing_version_event e where e.division_code = v.division_code and e.version_id = v.version_id) as events
  from thing_version v where (v.division_code, v.version_id) > ($1, $2::uuid) order by v.division_code, v.version_id limit $3`

/** V24 For proving a store: every version in pages, of all divisions. */
export const versionsAfter = (
  { query }: Pick<Database, 'query'>,
  division: string,
  versionId: string,
  most: number,
): Promise<StoredVersion[]> => query(pageOfVersions, [division, versionId, most])

/** All SQL of the definition module. */
export const createDefinitionStore = (database: Database, division: string) => ({
  versions: versionsOf(database, division),
  editors: editorsOf(database, division),
})
export type DefinitionStore = ReturnType<typeof createDefinitionStore>
