import { failCatalogue, indexCatalogue, type LibraryDocument, type OneThing } from '#engine/catalogue'
import {
  decideVersion,
  failDefinition,
  startVersion,
  type VersionOrder,
  type VersionState,
} from '#engine/definition'
import { type Context, ok, type Result, refuse } from '#engine/kernel'
import { snapshotOf } from './keep-version.ts'
import { libraryOf } from './library-of.ts'
import type { DefinitionParts } from './service-parts.ts'
import type { VersionRow } from './store.ts'

/** A version in flight, with what it was decided on. */
export type Acted = {
  readonly version: number
  readonly state: VersionState
  readonly document: LibraryDocument
}

export const openVersion = async (
  { store }: DefinitionParts,
  versionId: string,
): Promise<Result<VersionRow>> => {
  const row = await store.versions.load(versionId)
  return row ? ok(row) : refuse(failDefinition('version_missing'))
}

/** Decides on the newest state and writes guarded by it; a lost race decides again, so that nothing is done twice. */
export const actOn = async (
  parts: DefinitionParts,
  versionId: string,
  order: VersionOrder,
  context: Context,
): Promise<Result<Acted>> => {
  const document = await parts.library()
  const library = libraryOf(document, parts.newId)
  const done = await parts.keep.workAgain(versionId, context, async (seen) => {
    const others = order.type === 'publish' ? await parts.store.versions.ofThing(seen.state.thing) : []
    const event = (state: VersionState | undefined) =>
      decideVersion(state as VersionState, order, context, library)
    return parts.keep.act(seen, { event, document, others }, context)
  })
  if (!done.ok) return done
  const { version, state } = done.value.held
  if (order.type === 'publish') {
    const { thing, version: snapshot, document: published } = snapshotOf(state, document)
    parts.catalogue.show({ thing, version: snapshot, catalogue: indexCatalogue(published) })
  }
  return ok({ version, state, document })
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
  const doing = { event: () => started, document, others: [] }
  const done = await parts.keep.act(undefined, doing, context)
  return done.ok ? ok(versionId) : done
}
