import type { CatalogueDocument } from '#engine/catalogue'
import type { Database } from '#platform/database'

/** A one thing that was published by itself, after the snapshot all others stand on. */
export type StandingRow = { readonly thing: string; readonly version: string }

export type SnapshotRow = {
  readonly version: string
  readonly city: string
  readonly document: CatalogueDocument
}

/** All SQL of the catalogue module: snapshots, of which one is current. A snapshot never changes (D2). */
export const createCatalogueStore = ({ query }: Database) => ({
  current: async (): Promise<SnapshotRow | undefined> =>
    (
      await query<SnapshotRow>(
        'select catalogue_version as version, city, document from catalogue_snapshot where is_current limit 1',
      )
    )[0],
  currentVersion: async (): Promise<string | undefined> =>
    (
      await query<{ version: string }>(
        'select catalogue_version as version from catalogue_snapshot where is_current limit 1',
      )
    )[0]?.version,
  find: async (version: string): Promise<SnapshotRow | undefined> =>
    (
      await query<SnapshotRow>(
        'select catalogue_version as version, city, document from catalogue_snapshot where catalogue_version = $1',
        [version],
      )
    )[0],
  /** Which one things stand on a snapshot of their own, in the order they were published. */
  standing: (): Promise<StandingRow[]> =>
    query<StandingRow>(
      'select thing_code as thing, catalogue_version as version from standing_thing order by published_at, thing_code',
    ),
  /** The day (in China) a version of a one thing became what the public sees: its own publication, or the import all others stand on. */
  publishedOn: async (thing: string, version: string): Promise<string | undefined> =>
    (
      await query<{ day: string | null }>(
        `select to_char(coalesce(
             (select published_at from standing_thing where thing_code = $1 and catalogue_version = $2),
             (select imported_at from catalogue_snapshot where catalogue_version = $2)
           ) at time zone interval '8 hours', 'YYYY-MM-DD') as day`,
        [thing, version],
      )
    )[0]?.day ?? undefined,
  /** Stores and makes current in one statement: readers see the old snapshot or the new one, never none. It replaces every one thing. */
  store: (version: string, city: string, now: string, document: CatalogueDocument): Promise<unknown[]> =>
    query(
      `with stored as (
         insert into catalogue_snapshot (catalogue_version, city, imported_at, is_current, document)
         values ($1, $2, $3, true, $4::jsonb)
         on conflict (catalogue_version) do update set is_current = true returning catalogue_version),
       replaced as (delete from standing_thing)
       update catalogue_snapshot set is_current = false
       where is_current and catalogue_version <> (select catalogue_version from stored)`,
      [version, city, now, JSON.stringify(document)],
    ),
})
export type CatalogueStore = ReturnType<typeof createCatalogueStore>
