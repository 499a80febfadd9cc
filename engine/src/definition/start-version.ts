import {
  type CatalogueDocument,
  type LibraryDocument,
  type OneThing,
  settledLibrary,
} from '#engine/catalogue'
import { type Context, ok, type Result, refuse, stampedBy } from '#engine/kernel'
import { created } from './acts/drafting.ts'
import { emptyDraft } from './draft.ts'
import { withThing } from './draft-faults.ts'
import type { Draft } from './draft-shape.ts'
import { failDefinition } from './problems.ts'
import type { VersionEvent } from './version.ts'
import { finalStatuses, type VersionState } from './version-types.ts'

/** A one thing as a draft that can be worked on: its cuts stay signed by whom they were. */
export const toDraft = ({ cuts, ...rest }: OneThing): Draft => ({
  ...rest,
  cuts: (cuts ?? []).map((cut) => ({ ...cut, proposedBy: cut.by })),
})

export type NewVersion = {
  readonly versionId: string
  readonly thing: string
  readonly name: string
  /** The one thing as it is published now, and the snapshot it stands on. */
  readonly published?: { readonly thing: OneThing; readonly version: string }
  /** The versions of this one thing there are, in any order. */
  readonly others: readonly Pick<VersionState, 'number' | 'status'>[]
}

const codePattern = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

/** V13 A one thing has one open version at a time. A new one begins empty, or as a copy of what is published. */
export const startVersion = (
  { versionId, thing, name, published, others }: NewVersion,
  context: Context,
): Result<VersionEvent> => {
  if (context.actor.role !== 'joint_team')
    return refuse(failDefinition('version_not_yours', { who: 'joint_team' }))
  if (!codePattern.test(thing) || thing.length > 40)
    return refuse(failDefinition('thing_code_wrong', { code: thing }, 'thing'))
  const open = others.find(({ status }) => !finalStatuses.includes(status))
  if (open) return refuse(failDefinition('version_open_already', { number: open.number }, 'thing'))
  const called = name.trim()
  if (!published && (!called || called.length > 60))
    return refuse(failDefinition('thing_name_needed', {}, 'name'))
  // What was imported counts as the first version; the number of a discarded one is not used again (V17).
  const last = Math.max(published ? 1 : 0, ...others.map(({ number }) => number))
  const draft = published ? toDraft(published.thing) : emptyDraft(thing, called)
  const begun = created.of({
    versionId,
    thing,
    number: last + 1,
    draft,
    basedOn: published?.version ?? null,
  })
  return ok(stampedBy(begun, context) as VersionEvent)
}

/** The matters of a one thing and everything they wait for, however far back. */
const reachable = ({ matters }: LibraryDocument, thing: OneThing): ReadonlySet<string> => {
  const known = new Map(matters.map((matter) => [matter.code, matter]))
  const reached = new Set<string>()
  const walk = (code: string): void => {
    if (reached.has(code) || !known.has(code)) return
    reached.add(code)
    known.get(code)?.prerequisites?.forEach(walk)
  }
  for (const { code } of thing.matters) walk(code)
  return reached
}

/**
 * D2 The snapshot a version is published in: its one thing and the matters it reaches, copied from the library, so that no later
 * change of the library changes it. Unfinished matters of others stay out.
 */
export const publishedDocument = (library: LibraryDocument, thing: OneThing): CatalogueDocument => {
  const reached = reachable(library, thing)
  const settled = settledLibrary({
    ...library,
    things: [],
    matters: library.matters.filter(({ code }) => reached.has(code)),
  })
  // V3 refuses the publication of a draft that reaches something unsettled.
  if (settled.matters.length < reached.size) throw new Error(`${thing.code} reaches an unsettled matter`)
  return withThing(settled, thing)
}
