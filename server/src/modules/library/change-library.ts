import type { CatalogueDocument, LibraryDocument } from '#engine/catalogue'
import { type Context, ok, type Result, refuse, type Said } from '#engine/kernel'
import { checkLibrary, editKey, editsBetween, failLibrary, undoChange } from '#engine/library'
import { instantInChina } from '#platform/instant'
import type { LibraryRow, LibraryStore, LibraryWrite, NewAudit } from './store.ts'

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

const attempts = 5

/** The library as it stands, read from the store only when it is newer than what this process knows. */
const createReader = ({ store, published }: LibraryParts) => {
  let known: LibraryRow | undefined
  const seed = () =>
    store.library.write({ now: instantInChina(), expected: 0, document: seedOf(published()) })
  const read = async (): Promise<LibraryRow> => {
    const row = await store.library.load(known?.revision)
    if (!row) {
      await seed()
      return read()
    }
    if (row.document) known = { revision: row.revision, document: row.document }
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

const auditOf = (auditId: string, act: string, told: Said, { actor, place }: Context): NewAudit => ({
  auditId,
  actorId: actor.id,
  actorName: actor.name,
  actorRole: actor.role,
  act: `library.${act}`,
  place,
  subject: 'library',
  zh: told.zh,
  en: told.en,
})

type Step = Result<Omit<LibraryWrite, 'now' | 'expected'> | undefined>

/** Decides on the newest library and writes guarded by its revision; a lost race decides again. */
const createWriter =
  (parts: LibraryParts, read: () => Promise<LibraryRow>) =>
  async (now: string, decide: (row: LibraryRow) => Promise<Step> | Step): Promise<Result<number>> => {
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const row = await read()
      const step = await decide(row)
      if (!step.ok) return step
      if (!step.value) return ok(row.revision)
      if (await parts.store.library.write({ ...step.value, now, expected: row.revision }))
        return ok(row.revision + 1)
    }
    return refuse(failLibrary('library_busy'))
  }

const changeStep = (
  document: LibraryDocument,
  change: ChangeLibrary,
  changeId: string,
  context: Context,
): Step => {
  const applied = change.apply(document)
  const next = applied.ok ? checkLibrary(applied.value) : applied
  if (!next.ok) return next
  const undo = editsBetween(document, next.value)
  if (!undo.length) return ok(undefined)
  const { kind, zh, en, department = null } = change
  const by = { byId: context.actor.id, byName: context.actor.name }
  return ok({
    document: next.value,
    change: { changeId, ...by, kind, department, zh, en, touched: undo.map(editKey), undo },
    audit: auditOf(changeId, kind, change, context),
    ...(change.wordings === undefined ? {} : { wordings: change.wordings }),
  })
}

const undoStep = async (
  { store, newId }: LibraryParts,
  { document }: LibraryRow,
  changeId: string,
  context: Context,
): Promise<Step> => {
  const found = await store.changes.find(changeId)
  const past = found && { department: found.department, edits: found.undo, undoneBy: found.undoneBy }
  const later = found && (await store.changes.later(found.revision, found.touched))
  const next = undoChange(document, past, later, context.actor)
  if (!next.ok || !found) return next.ok ? ok(undefined) : next
  const told = { zh: `撤销了“${found.zh}”`, en: `Undid “${found.en}”` }
  return ok({
    document: next.value,
    undone: { changeId, byName: context.actor.name },
    audit: auditOf(newId(), 'undo', told, context),
  })
}

/** M1–M4 Reading, changing and undoing, each guarded by the revision it was decided on. */
export const createLibrary = (parts: LibraryParts) => {
  const read = createReader(parts)
  const write = createWriter(parts, read)
  return {
    read,
    change: async (context: Context, change: ChangeLibrary): Promise<Result<Changed>> => {
      const changeId = parts.newId()
      let written = false
      const done = await write(context.now, ({ document }) => {
        const step = changeStep(document, change, changeId, context)
        written = step.ok && step.value !== undefined
        return step
      })
      return done.ok ? ok({ revision: done.value, changeId: written ? changeId : undefined }) : done
    },
    undo: async (context: Context, changeId: string): Promise<Result<{ revision: number }>> => {
      const done = await write(context.now, (row) => undoStep(parts, row, changeId, context))
      return done.ok ? ok({ revision: done.value }) : done
    },
  }
}
