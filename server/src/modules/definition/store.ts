import type { CatalogueDocument } from '#engine/catalogue'
import type { VersionEvent, VersionState } from '#engine/definition'
import type { Database } from '#platform/database'

export type VersionRow = { readonly version: number; readonly state: VersionState }
export type VersionWrite = {
  readonly versionId: string
  readonly thing: string
  readonly number: number
  readonly status: string
  readonly expected: number
  readonly state: VersionState
  readonly by: string
  readonly event: VersionEvent
}
export type Told = {
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
export type Snapshot = {
  readonly version: string
  readonly city: string
  readonly document: CatalogueDocument
}
/** A race was lost: somebody else wrote first. */
const isRace = (error: unknown): boolean => (error as { code?: string }).code === 'OV409'

const guarded = async (write: Promise<unknown>): Promise<boolean> => {
  try {
    await write
    return true
  } catch (error) {
    if (isRace(error)) return false
    throw error
  }
}

const versionsOf = ({ query }: Database, division: string) => ({
  list: () =>
    query<VersionRow & { updatedAt: Date | string }>(
      'select version, state, updated_at as "updatedAt" from thing_version where division_code = $1 order by thing_code, number desc',
      [division],
    ),
  load: async (versionId: string): Promise<VersionRow | undefined> =>
    (
      await query<VersionRow>(
        'select version, state from thing_version where division_code = $1 and version_id = $2',
        [division, versionId],
      )
    )[0],
  events: async (versionId: string): Promise<VersionEvent[]> =>
    (
      await query<{ event: VersionEvent }>(
        'select event from thing_version_event where division_code = $1 and version_id = $2 order by sequence',
        [division, versionId],
      )
    ).map(({ event }) => event),
  /** Writes all or nothing; false when somebody was faster. */
  write: (item: {
    now: string
    versions: readonly VersionWrite[]
    audit: readonly Told[]
    snapshot?: Snapshot
  }): Promise<boolean> =>
    guarded(query('select onevisit_write_version($1, $2::jsonb)', [division, JSON.stringify(item)])),
})

export type TrainingRow = {
  readonly trainingId: string
  readonly revision: number
  readonly heldOn: string
  readonly body: unknown
}

const trainingsOf = ({ query }: Database, division: string) => ({
  list: () =>
    query<TrainingRow>(
      `select training_id as "trainingId", revision, to_char(held_on, 'YYYY-MM-DD') as "heldOn", body from training where division_code = $1 order by held_on desc, training_id`,
      [division],
    ),
  /** Guarded by the revision it was typed on; 0 makes a new one. */
  save: async (training: TrainingRow): Promise<boolean> => {
    const { trainingId, revision, heldOn, body } = training
    const rows = await query(
      revision === 0
        ? 'insert into training (division_code, training_id, revision, held_on, body) values ($1, $2, $3::integer + 1, $4, $5::jsonb) on conflict do nothing returning 1'
        : 'update training set revision = revision + 1, held_on = $4, body = $5::jsonb where division_code = $1 and training_id = $2 and revision = $3 returning 1',
      [division, trainingId, revision, heldOn, JSON.stringify(body)],
    )
    return rows.length > 0
  },
})

/** All SQL of the definition module. */
export const createDefinitionStore = (database: Database, division: string) => ({
  versions: versionsOf(database, division),
  trainings: trainingsOf(database, division),
})
export type DefinitionStore = ReturnType<typeof createDefinitionStore>
