import type { CatalogueDocument, LibraryDocument } from '#engine/catalogue'
import { accountRef, type Context, ok, type Result, refuse, type Said } from '#engine/kernel'
import { checkLibrary, editKey, editsBetween, failLibrary, undoChange } from '#engine/library'
import { auditEntry } from '#platform/audit-entry'
import { instantInChina } from '#platform/instant'
import { createKeep, type Standing } from '#platform/keep'
import { linkOf } from './revision-chain.ts'
import type { LibraryRow, LibraryStore, LibraryWrite } from './store.ts'

export type ChangeLibrary = {
  /** One word for what kind of change it is: import, settle, merge … */
  readonly kind: string
  /** What was done, as a sentence of the audit trail, without the name and the date. */
  readonly zh: string
  readonly en: string
  /** Set when the change is one department's own list; its people may undo it. */
  readonly department?: string
  /** Decisions about words that are written with the change or not at all: an item of onevisit_write_wordings. */
  readonly wordings?: unknown
  /** The library after the change. Called again on a newer library after a lost race, so it may not have effects. */
  readonly apply: (document: LibraryDocument) => Result<LibraryDocument>
}
/** `changeId` is undefined when the change changed nothing; then nothing is written. */
export type Changed = { readonly revision: number; readonly changeId: string | undefined }

export type LibraryParts = {
  readonly store: LibraryStore
  /** What the library begins with on its first use. */
  readonly published: () => CatalogueDocument
  readonly newId: () => string
}

/** The library as it stands, read from the store only when it is newer than what this process knows. */
const createReader = ({ store, published }: LibraryParts) => {
  let known: LibraryRow | undefined
  const seed = () => {
    const first = { now: instantInChina(), expected: 0, document: seedOf(published()) }
    return store.library.write({ ...first, link: linkOf(store.division, null, first) })
  }
  const read = async (): Promise<LibraryRow> => {
    const row = await store.library.load(known?.revision)
    if (!row) {
      await seed()
      return read()
    }
    if (row.document) known = { revision: row.revision, document: row.document, head: row.head }
    if (!known) throw new Error('the library has no document')
    return known
  }
  return read
}

/** An indexed catalogue carries more than its document. */
const seedOf = ({ departments, elements, materials, matters, things, sources }: CatalogueDocument) => ({
  departments,
  elements,
  materials,
  matters,
  things,
  sources,
})

type Held = Standing & LibraryRow
/** What is to be written of a change or an undo; nothing when it changes nothing. */
type Step = Omit<LibraryWrite, 'now' | 'expected' | 'audit' | 'link'> & {
  readonly told: Said & { readonly act: string }
}
type Written = Omit<LibraryWrite, 'audit'>

/** A division has one library. */
const only = 'library'
const heldOf = (row: LibraryRow): Held => ({ ...row, id: only, version: row.revision })

/** How changes of the library are kept: decided on the newest one, written guarded by its revision, told to the trail. */
const createLibraryKeep = ({ store }: LibraryParts, read: () => Promise<LibraryRow>) =>
  createKeep<Held, Held, Step, Written>({
    load: async () => heldOf(await read()),
    isNewest: async (_division, _id, version) => (await read()).revision === version,
    see: (held) => (held ? ok(held) : refuse(failLibrary('library_busy'))),
    decide: (before, { told: _told, ...step }, { now, actor }) => {
      const expected = before?.revision ?? 0
      const link = linkOf(actor.division, before?.head ?? null, { ...step, now, expected })
      const after = heldOf({ revision: expected + 1, document: step.document, head: link.hash })
      return ok({ after, item: { ...step, now, expected, link } })
    },
    told: (_after, { told: { act, zh, en } }, context) => [
      auditEntry({ act: `library.${act}`, subject: 'library', zh, en }, context),
    ],
    write: async (_division, item, [audit]) => ({
      status: audit && (await store.library.write({ ...item, audit })) ? 'written' : 'conflict',
    }),
    changedMeanwhile: () => failLibrary('library_busy'),
    ofOnePart: () => true,
  })

const changeStep = (
  document: LibraryDocument,
  change: ChangeLibrary,
  changeId: string,
  context: Context,
): Result<Step | undefined> => {
  const applied = change.apply(document)
  const next = applied.ok ? checkLibrary(applied.value) : applied
  if (!next.ok) return next
  const undo = editsBetween(document, next.value)
  if (!undo.length) return ok(undefined)
  const { kind, zh, en, department = null } = change
  const by = { byId: context.actor.id, byName: accountRef(context.actor.id) }
  return ok({
    document: next.value,
    change: { changeId, ...by, kind, department, zh, en, touched: undo.map(editKey), undo },
    told: { act: kind, zh, en },
    ...(change.wordings === undefined ? {} : { wordings: change.wordings }),
  })
}

const undoStep = async (
  { store }: LibraryParts,
  { document }: LibraryRow,
  changeId: string,
  context: Context,
): Promise<Result<Step | undefined>> => {
  const found = await store.changes.find(changeId)
  const past = found && { department: found.department, edits: found.undo, undoneBy: found.undoneBy }
  const later = found && (await store.changes.later(found.revision, found.touched))
  const next = undoChange(document, past, later, context.actor)
  if (!next.ok || !found) return next.ok ? ok(undefined) : next
  return ok({
    document: next.value,
    undone: { changeId, byName: accountRef(context.actor.id) },
    told: { act: 'undo', zh: `撤销了“${found.zh}”`, en: `Undid “${found.en}”` },
  })
}

/** M1–M4 Reading, changing and undoing, each guarded by the revision it was decided on. */
export const createLibrary = (parts: LibraryParts) => {
  const read = createReader(parts)
  const keep = createLibraryKeep(parts, read)
  const write = (
    context: Context,
    decide: (row: LibraryRow) => Promise<Result<Step | undefined>> | Result<Step | undefined>,
  ): Promise<Result<{ readonly revision: number; readonly written: boolean }>> =>
    keep.workAgain<{ revision: number; written: boolean }>(only, context, async (seen) => {
      const step = await decide(seen)
      if (!step.ok) return step
      if (!step.value) return ok({ revision: seen.revision, written: false })
      const done = await keep.act(seen, step.value, context)
      return done.ok ? ok({ revision: done.value.held.revision, written: true }) : done
    })
  return {
    read,
    change: async (context: Context, change: ChangeLibrary): Promise<Result<Changed>> => {
      const changeId = parts.newId()
      const done = await write(context, ({ document }) => changeStep(document, change, changeId, context))
      return done.ok
        ? ok({ revision: done.value.revision, changeId: done.value.written ? changeId : undefined })
        : done
    },
    undo: async (context: Context, changeId: string): Promise<Result<{ revision: number }>> => {
      const done = await write(context, (row) => undoStep(parts, row, changeId, context))
      return done.ok ? ok({ revision: done.value.revision }) : done
    },
  }
}
