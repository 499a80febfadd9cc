import { failCatalogue, indexCatalogue, type LibraryDocument, type OneThing } from '#engine/catalogue'
import {
  decideVersion,
  evolveVersion,
  failDefinition,
  publishedDocument,
  sayVersionEvent,
  startVersion,
  supersededBy,
  toThing,
  type VersionEvent,
  type VersionOrder,
  type VersionState,
  versionEventRecord,
  versionRecord,
} from '#engine/definition'
import { type Context, ok, type Result, refuse } from '#engine/kernel'
import { documentOf, versionOf } from '#modules/catalogue'
import { libraryOf } from './library-of.ts'
import { type Names, namesOf } from './names-of.ts'
import type { DefinitionParts } from './service-parts.ts'
import type { Snapshot, Told, VersionRow, VersionWrite } from './store.ts'

/** A version in flight, with what it was decided on. */
export type Acted = {
  readonly version: number
  readonly state: VersionState
  readonly document: LibraryDocument
}

const attempts = 5

export const writeOf = (state: VersionState, event: VersionEvent, expected: number): VersionWrite => ({
  versionId: state.versionId,
  thing: state.thing,
  number: state.number,
  status: state.status,
  expected,
  state: versionRecord.write(state),
  by: event.actor.name,
  event: versionEventRecord.write(event),
})

/** One entry of the audit trail. Typing is not a decision: saves stand in the version's own history only. */
const toldOf = (
  parts: DefinitionParts,
  state: VersionState,
  event: VersionEvent,
  context: Context,
  names: Names,
): Told[] => {
  if (event.type === 'save') return []
  const said = sayVersionEvent(event, names)
  return [
    {
      auditId: parts.newId(),
      actorId: context.actor.id,
      actorName: event.actor.name,
      actorRole: context.actor.role,
      act: `version.${event.type}`,
      place: context.place,
      subject: `version:${state.versionId}`,
      zh: `「${state.draft.name}」第 ${state.number} 版：${said.zh}`,
      en: `${state.draft.name_en || state.draft.name}, version ${state.number}: ${said.en}`,
    },
  ]
}

type Publication = { readonly snapshot: Snapshot; readonly before: readonly VersionWrite[] }

/** What a publication writes beside the version itself: the snapshot, and the version it takes the place of. */
const publicationOf = (
  state: VersionState,
  document: LibraryDocument,
  others: readonly VersionRow[],
  event: VersionEvent,
): Publication => {
  const snapshotDocument = documentOf(publishedDocument(document, toThing(state.draft)))
  const before = others
    .filter((other) => other.state.status === 'published')
    .map((other) => {
      const taken = { ...event, ...supersededBy(state.number) } as VersionEvent
      return writeOf(evolveVersion(other.state, taken), taken, other.version)
    })
  const snapshot = {
    version: versionOf(snapshotDocument),
    city: 'workbench',
    thing: state.thing,
    document: snapshotDocument,
  }
  return { snapshot, before }
}

const load = async (parts: DefinitionParts, versionId: string): Promise<Result<VersionRow>> => {
  const row = await parts.store.versions.load(versionId)
  return row ? ok(row) : refuse(failDefinition('version_missing'))
}

/** Decides on the newest state and writes guarded by it; a lost race decides again, so that nothing is done twice. */
export const actOn = async (
  parts: DefinitionParts,
  versionId: string,
  command: VersionOrder,
  context: Context,
): Promise<Result<Acted>> => {
  const document = await parts.library()
  const library = libraryOf(document, parts.newId)
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const row = await load(parts, versionId)
    if (!row.ok) return row
    const decided = decideVersion(row.value.state, command, context, library)
    if (!decided.ok) return decided
    const event = decided.value
    const state = evolveVersion(row.value.state, event)
    const publication =
      event.type === 'publish'
        ? publicationOf(state, document, await parts.store.versions.ofThing(state.thing), event)
        : undefined
    const written = await parts.store.versions.write({
      now: context.now,
      versions: [writeOf(state, event, row.value.version), ...(publication?.before ?? [])],
      audit: toldOf(parts, state, event, context, namesOf(document, state.draft)),
      ...(publication ? { snapshot: publication.snapshot } : {}),
    })
    if (!written) continue
    if (publication) {
      const { thing, version, document: published } = publication.snapshot
      parts.catalogue.show({ thing, version, catalogue: indexCatalogue(published) })
    }
    return ok({ version: row.value.version + 1, state, document })
  }
  return refuse(failDefinition('version_changed'))
}

type NewBody = { readonly thing: string; readonly name?: string; readonly fromPublished?: boolean }

const publishedThing = (parts: DefinitionParts, code: string): OneThing | undefined => {
  const found = parts.catalogue.find(code)
  return found.ok ? found.value : undefined
}

/** Begins a version: empty under a new code, or a copy of what is published. */
export const createVersion = async (
  parts: DefinitionParts,
  { thing, name = '', fromPublished = false }: NewBody,
  context: Context,
): Promise<Result<string>> => {
  const document = await parts.library()
  const published = publishedThing(parts, thing)
  if (fromPublished && !published) return refuse(failCatalogue('thing_unknown', { thing, hint: '' }))
  if (!fromPublished && published)
    return refuse(failDefinition('thing_published', { name: published.name }, 'thing'))
  const versionId = parts.newId()
  const others = (await parts.store.versions.ofThing(thing)).map(({ state }) => state)
  const started = startVersion(
    {
      versionId,
      thing,
      name,
      others,
      ...(published
        ? { published: { thing: published, version: parts.catalogue.standing(thing).version } }
        : {}),
    },
    context,
  )
  if (!started.ok) return started
  const state = evolveVersion(undefined, started.value)
  const written = await parts.store.versions.write({
    now: context.now,
    versions: [writeOf(state, started.value, 0)],
    audit: toldOf(parts, state, started.value, context, namesOf(document, state.draft)),
  })
  return written ? ok(versionId) : refuse(failDefinition('version_changed'))
}

export const openVersion = load
