import { type DraftRow, draftRows, type Section, type VersionOrder } from '#engine/definition'
import { accountRef, type Context, ok, type Result } from '#engine/kernel'
import { baseFaults } from './base-faults.ts'
import type { DraftChoices } from './choice-schemas.ts'
import { draftChoices, elementChoices } from './choices.ts'
import { compareSides } from './compare-sides.ts'
import { createForTrainings } from './for-trainings.ts'
import { type DraftFault, faultsOf, libraryOf } from './library-of.ts'
import { namesOf } from './names-of.ts'
import { createPublicComments } from './public-comments.ts'
import type { EventView, VersionEditor, VersionSummary, VersionView } from './schemas.ts'
import type { DefinitionParts } from './service-parts.ts'
import { type Acted, actOn, createVersion, openVersion } from './versions.ts'
import { eventView, summaryOf, versionView } from './views.ts'
import { createDraftViews } from './views-of-draft.ts'

type SaveBody = { readonly section: Section; readonly revision: number; readonly value: unknown }
export type Saved = {
  readonly revision: number
  readonly savedAt: string
  readonly faults: VersionView['faults']
}

/** A colleague who has not been heard of for this long has closed the page. */
const presentSeconds = 30

const seenOf = (parts: DefinitionParts, document: Acted['document'], context: Context) => ({
  document,
  library: libraryOf(document, parts.newId),
  context,
})

const allFaults = async (parts: DefinitionParts, { document, state }: Acted): Promise<DraftFault[]> => [
  ...faultsOf(document, state),
  ...(await baseFaults(parts, document, state)),
]

const viewOf = async (parts: DefinitionParts, acted: Acted, context: Context): Promise<VersionView> => {
  const { document, state, version } = acted
  return versionView(
    state,
    await allFaults(parts, acted),
    { at: context.now, by: accountRef(context.actor.id), version },
    seenOf(parts, document, context),
  )
}

const createReading = (parts: DefinitionParts) => ({
  choices: async (): Promise<Result<DraftChoices>> => ok(draftChoices(await parts.library())),
  elements: async () => ok({ elements: elementChoices(await parts.library()) }),
  list: async (context: Context): Promise<Result<{ versions: VersionSummary[] }>> => {
    const seen = seenOf(parts, await parts.library(), context)
    const rows = await parts.store.versions.list()
    return ok({
      versions: rows.map(({ state, updatedAt, updatedBy }) =>
        summaryOf(state, { at: updatedAt, by: updatedBy }, seen),
      ),
    })
  },
  open: async (versionId: string, context: Context): Promise<Result<VersionView>> => {
    const row = await openVersion(parts, versionId)
    if (!row.ok) return row
    return ok(await viewOf(parts, { ...row.value, document: await parts.library() }, context))
  },
  events: async (versionId: string): Promise<Result<{ events: EventView[] }>> => {
    const row = await openVersion(parts, versionId)
    if (!row.ok) return row
    const names = namesOf(await parts.library(), row.value.state.draft)
    const events = await parts.store.versions.events(versionId)
    return ok({ events: events.map((event, index) => eventView(event, names, index + 1)).reverse() })
  },
  rows: async (versionId: string): Promise<Result<{ rows: DraftRow[] }>> => {
    const row = await openVersion(parts, versionId)
    return row.ok ? ok({ rows: draftRows(await parts.library(), row.value.state.draft) }) : row
  },
})

const createEditing = (parts: DefinitionParts) => ({
  create: async (
    body: { readonly thing: string; readonly name?: string; readonly fromPublished?: boolean },
    context: Context,
  ): Promise<Result<{ versionId: string }>> => {
    const made = await createVersion(parts, body, context)
    return made.ok ? ok({ versionId: made.value }) : made
  },
  act: async (versionId: string, command: VersionOrder, context: Context): Promise<Result<VersionView>> => {
    const done = await actOn(parts, versionId, command, context)
    return done.ok ? ok(await viewOf(parts, done.value, context)) : done
  },
  save: async (versionId: string, body: SaveBody, context: Context): Promise<Result<Saved>> => {
    const done = await actOn(parts, versionId, { type: 'save', ...body }, context)
    if (!done.ok) return done
    const { state } = done.value
    return ok({
      revision: state.revisions[body.section],
      savedAt: context.now,
      faults: await allFaults(parts, done.value),
    })
  },
  /** Says that the caller has the draft open, and who else has. An empty section says they are leaving. */
  present: async (
    versionId: string,
    section: string,
    { actor, now }: Context,
  ): Promise<Result<{ editors: VersionEditor[] }>> => {
    const row = await openVersion(parts, versionId)
    if (!row.ok) return row
    if (section)
      await parts.store.editors.seen(versionId, {
        userId: actor.id,
        name: accountRef(actor.id),
        section,
        seenAt: now,
      })
    else await parts.store.editors.gone(versionId, actor.id)
    const since = new Date(new Date(now).getTime() - presentSeconds * 1000).toISOString()
    return ok({ editors: await parts.store.editors.list(versionId, since, actor.id) })
  },
})

/** Drafting, consultation, review, listing and publication of versions of one things. */
export const createDefinitionService = (parts: DefinitionParts) => ({
  ...createReading(parts),
  ...createEditing(parts),
  ...createDraftViews(parts),
  compare: (versionId: string, otherId?: string) => compareSides(parts, versionId, otherId),
  ...createPublicComments(parts),
  ...createForTrainings(parts),
})
export type DefinitionService = ReturnType<typeof createDefinitionService>
