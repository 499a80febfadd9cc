import { type CatalogueDocument, catalogueRecord } from '#engine/catalogue'
import { readOrThrow } from '#engine/kernel'
import type { Database } from '#platform/database'
import { type Selected, selection } from '#platform/selection'

const snapshot = selection('catalogue_snapshot', {
  ...{ version: 'catalogue_version', city: 'city', document: 'document' },
})
type StoredRow = Selected<typeof snapshot>
const owner = selection('catalogue_snapshot', { division: 'division_code' })
const number = selection('catalogue_snapshot', { version: 'catalogue_version' })
const published = selection('standing_thing', { thing: 'thing_code', version: 'catalogue_version' })

/** A one thing that was published by itself, after the snapshot all others stand on. */
export type StandingRow = Selected<typeof published>

export type SnapshotRow = {
  readonly version: string
  readonly city: string
  readonly document: CatalogueDocument
}

/**
 * The divisions that have a catalogue, the one that came into the store first in front: a county that joins later never takes the unnamed
 * addresses of the one before it.
 */
export const divisionsWithCatalogue = async ({ query }: Database): Promise<string[]> =>
  (
    await query<Selected<typeof owner>>(
      `select ${owner} from catalogue_snapshot group by division_code having bool_or(is_current) order by min(imported_at), division_code`,
    )
  ).map(({ division }) => division)

const snapshotOf = (row: StoredRow): SnapshotRow => ({
  ...row,
  document: readOrThrow(catalogueRecord.read(row.document)),
})
const snapshots = `select ${snapshot} from catalogue_snapshot where division_code = $1`

/** All SQL of the catalogue module: a division's snapshots, of which one is current. A snapshot never changes (D2). */
export const createCatalogueStore = ({ query }: Database, division: string) => ({
  current: async (): Promise<SnapshotRow | undefined> =>
    (await query<StoredRow>(`${snapshots} and is_current`, [division])).map(snapshotOf)[0],
  currentVersion: async (): Promise<string | undefined> =>
    (
      await query<Selected<typeof number>>(
        `select ${number} from catalogue_snapshot where division_code = $1 and is_current`,
        [division],
      )
    )[0]?.version,
  find: async (version: string): Promise<SnapshotRow | undefined> =>
    (await query<StoredRow>(`${snapshots} and catalogue_version = $2`, [division, version])).map(
      snapshotOf,
    )[0],
  /** Which one things stand on a snapshot of their own, in the order they were published. */
  standing: (): Promise<StandingRow[]> =>
    query<StandingRow>(
      `select ${published} from standing_thing where division_code = $1 order by published_at, thing_code`,
      [division],
    ),
  /** The day (in China) a version of a one thing became what the public sees: its own publication, or the import all others stand on. */
  publishedOn: async (thing: string, version: string): Promise<string | undefined> =>
    (
      await query<{ day: string | null }>(
        `select to_char(coalesce(
             (select published_at from standing_thing where division_code = $1 and thing_code = $2 and catalogue_version = $3),
             (select imported_at from catalogue_snapshot where division_code = $1 and catalogue_version = $3)
           ) at time zone interval '8 hours', 'YYYY-MM-DD') as day`,
        [division, thing, version],
      )
    )[0]?.day ?? undefined,
  /** Stores and makes current in one call. It replaces every one thing of the division. */
  store: (version: string, city: string, now: string, document: CatalogueDocument): Promise<unknown[]> =>
    query('select onevisit_write_snapshot($1, $2, $3::jsonb)', [
      division,
      now,
      JSON.stringify({ version, city, document: catalogueRecord.write(document) }),
    ]),
})
export type CatalogueStore = ReturnType<typeof createCatalogueStore>
