import type { LibraryDocument } from '#engine/catalogue'
import {
  evolveVersion,
  failDefinition,
  publishedDocument,
  sayVersionEvent,
  supersededBy,
  toThing,
  type VersionEvent,
  type VersionState,
  versionEventRecord,
  versionRecord,
} from '#engine/definition'
import { actorRef, type Context, ok, type Result, refuse } from '#engine/kernel'
import { documentOf, versionOf } from '#modules/catalogue'
import { type AuditEntry, auditEntry } from '#platform/audit-entry'
import { createKeep, type Standing } from '#platform/keep'
import { type Names, namesOf } from './names-of.ts'
import type { DefinitionStore, Snapshot, VersionItem, VersionRow, VersionWrite } from './store.ts'

export const writeOf = (state: VersionState, event: VersionEvent, expected: number): VersionWrite => ({
  versionId: state.versionId,
  thing: state.thing,
  number: state.number,
  status: state.status,
  expected,
  state: versionRecord.write(state),
  by: actorRef(event.actor),
  event: versionEventRecord.write(event),
})

/** For the trail, as a sentence. Typing is not a decision: saves stand in the version's own history only. */
const toldOf = (state: VersionState, event: VersionEvent, names: Names, context: Context): AuditEntry[] => {
  if (event.type === 'save') return []
  const said = sayVersionEvent(event, names)
  const about = {
    act: `version.${event.type}`,
    subject: `version:${state.versionId}`,
    zh: `「${state.draft.name}」第 ${state.number} 版：${said.zh}`,
    en: `${state.draft.name_en || state.draft.name}, version ${state.number}: ${said.en}`,
  }
  return [auditEntry(about, context)]
}

/** D2 A published version stands on a snapshot of its own. */
export const snapshotOf = (state: VersionState, document: LibraryDocument): Snapshot => {
  const published = documentOf(publishedDocument(document, toThing(state.draft)))
  return { version: versionOf(published), city: 'workbench', thing: state.thing, document: published }
}

/** What a publication writes besides: the version it takes the place of. */
const superseding = (
  { number }: VersionState,
  others: readonly VersionRow[],
  event: VersionEvent,
): VersionWrite[] =>
  others
    .filter((other) => other.state.status === 'published')
    .map((other) => {
      const taken = { ...event, ...supersededBy(number) } as VersionEvent
      return writeOf(evolveVersion(other.state, taken), taken, other.version)
    })

type Held = Standing & { readonly state: VersionState }
/** What an act of a version is decided on besides the version: how its event comes about, the library, its other versions. */
type Doing = {
  readonly event: (state: VersionState | undefined) => Result<VersionEvent>
  readonly document: LibraryDocument
  readonly others: readonly VersionRow[]
}

type Decided = { readonly item: Omit<VersionItem, 'audit'>; readonly event: VersionEvent }

const decided = (before: Held | undefined, { event, document, others }: Doing, { now }: Context) => {
  const happened = event(before?.state)
  if (!happened.ok) return happened
  const state = evolveVersion(before?.state, happened.value)
  const own = writeOf(state, happened.value, before?.version ?? 0)
  const publishes = happened.value.type === 'publish'
  const item = {
    now,
    versions: [own, ...(publishes ? superseding(state, others, happened.value) : [])],
    ...(publishes ? { snapshot: snapshotOf(state, document) } : {}),
  }
  const after: Held = { id: state.versionId, version: own.expected + 1, state }
  return ok({ after, item: { item, event: happened.value } })
}

/** How acts of versions are kept: decided on the newest state, written guarded by it, told to the trail. */
export const createVersionKeep = ({ versions }: DefinitionStore) =>
  createKeep<Held, Held, Doing, Decided>({
    load: async (_division, versionId) => {
      const row = await versions.load(versionId)
      return row && { id: versionId, ...row }
    },
    isNewest: async (_division, versionId, version) => (await versions.newest(versionId)) === version,
    see: (held) => (held ? ok(held) : refuse(failDefinition('version_missing'))),
    decide: decided,
    told: ({ state }, { document }, context, { event }) =>
      toldOf(state, event, namesOf(document, state.draft), context),
    write: async (_division, { item }, audit) => ({
      status: (await versions.write({ ...item, audit })) ? 'written' : 'conflict',
    }),
    changedMeanwhile: () => failDefinition('version_changed'),
    ofOnePart: () => true,
  })
export type VersionKeep = ReturnType<typeof createVersionKeep>
