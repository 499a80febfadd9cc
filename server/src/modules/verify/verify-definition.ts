import {
  evolveVersion,
  type VersionEvent,
  type VersionState,
  versionEventRecord,
  versionRecord,
} from '#engine/definition'
import { fieldsApart } from '#engine/kernel'
import { trainingRecord } from '#engine/training'
import { createTrailProof } from '#modules/audit'
import { type StoredVersion, versionsAfter } from '#modules/definition'
import { trainingsAfter } from '#modules/training'
import type { Database } from '#platform/database'
import type { FindingKind, Findings } from './findings.ts'
import { aboutOne, inPages } from './in-pages.ts'

/** V24 Versions against their own events, trainings against the trail. */

/** Saves are no decisions, a remark comes with the training that told of it, a successor tells of what it takes the place of. */
const untold: ReadonlySet<string> = new Set(['save', 'training_remark', 'supersede'])

const eventsOf = ({ events }: StoredVersion): readonly VersionEvent[] | undefined => {
  const read = (events ?? []).map(({ event }) => versionEventRecord.readWhole(event))
  return read.every((one) => one.ok) ? read.map(({ value }) => value) : undefined
}

const stateOf = (events: readonly VersionEvent[]): VersionState | undefined => {
  try {
    return events.reduce<VersionState | undefined>(evolveVersion, undefined)
  } catch {
    return undefined
  }
}

type Found = readonly [FindingKind, string]

const againstEvents = (row: StoredVersion): readonly Found[] => {
  const gap = (row.events ?? []).findIndex(({ sequence }, index) => sequence !== index + 1)
  const events = eventsOf(row)
  if (gap >= 0) return [['version_events_missing', String(gap + 1)]]
  if (row.events?.length !== row.version)
    return [['version_events_missing', String((row.events?.length ?? 0) + 1)]]
  const [made, stored] = [events && stateOf(events), versionRecord.readWhole(row.state)]
  if (!made || !stored.ok) return [['version_unreadable', '']]
  const columns = { status: row.status, thing: row.thing, number: row.number }
  const apart = [
    ...fieldsApart(stored.value, made),
    ...fieldsApart(columns, { status: made.status, thing: made.thing, number: made.number }),
  ]
  return apart.length ? [['version_differs', [...new Set(apart)].join(', ')]] : []
}

const againstTrail = (
  row: StoredVersion,
  told: ReadonlyMap<string, number> | undefined,
): readonly Found[] => {
  const done = new Map<string, number>()
  for (const { type } of eventsOf(row) ?? []) if (!untold.has(type)) done.set(type, (done.get(type) ?? 0) + 1)
  const missing = [...done].filter(([type, times]) => (told?.get(`version.${type}`) ?? 0) < times)
  return missing.length ? [['audit_missing', missing.map(([type]) => type).join(', ')]] : []
}

export const verifyVersions = (database: Database, findings: Findings): Promise<void> =>
  inPages(
    (division, id, most) => versionsAfter(database, division, id, most),
    ({ division, versionId: id }) => ({ division, id }),
    async (division, rows) => {
      const subjectOf = ({ versionId }: StoredVersion) => `version:${versionId}`
      const trail = await createTrailProof(database).actsAbout(division, 'version', rows.map(subjectOf))
      for (const row of rows)
        for (const [kind, where] of [...againstEvents(row), ...againstTrail(row, trail.get(subjectOf(row)))])
          findings.add(kind, aboutOne('version', { division, id: row.versionId }, where))
    },
  )

/** A session has no events: it can be read, its revision is its own, and the trail tells of every one. */
export const verifyTrainings = (database: Database, findings: Findings): Promise<void> =>
  inPages(
    (division, id, most) => trainingsAfter(database, division, id, most),
    ({ division, trainingId: id }) => ({ division, id }),
    async (division, rows) => {
      const subjects = rows.map(({ trainingId }) => `training:${trainingId}`)
      const trail = await createTrailProof(database).actsAbout(division, 'training', subjects)
      for (const { trainingId, revision, body } of rows) {
        const about = (where = '') => aboutOne('training', { division, id: trainingId }, where)
        const read = trainingRecord.readWhole(body)
        if (!read.ok || read.value.revision !== revision || read.value.trainingId !== trainingId)
          findings.add('training_differs', about())
        const told = [...(trail.get(`training:${trainingId}`)?.values() ?? [])].reduce(
          (sum, one) => sum + one,
          0,
        )
        if (told < revision) findings.add('audit_missing', about(`${told}/${revision}`))
      }
    },
  )
