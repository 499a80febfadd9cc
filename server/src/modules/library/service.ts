import { type Context, ok } from '#engine/kernel'
import { departmentFor } from '#engine/library'
import { createLibrary, type LibraryParts } from './change-library.ts'
import { departmentViews, matterViews } from './view-library.ts'

const ownOnly = ({ actor }: Context): string | undefined =>
  actor.role === 'department_officer' ? (actor.department ?? '') : undefined

/** The library of matters, materials and elements, and the lists departments keep of theirs. */
export const createLibraryService = (parts: LibraryParts) => {
  const library = createLibrary(parts)
  const changes = (kind?: string, department?: string) => parts.store.changes.list(kind, department)
  return {
    ...library,
    /** The newest first, at most 200. */
    changes,
    findChange: parts.store.changes.find,
    /** What touched one entry, by the key of its edits. */
    changesOf: parts.store.changes.ofEntry,
    listDepartments: async (context: Context) => {
      const own = ownOnly(context)
      const { document } = await library.read()
      const all = departmentViews(document)
      return ok({ departments: all.filter(({ department }) => own === undefined || department.id === own) })
    },
    listMatters: async (department: string, { actor }: Context) => {
      const { document, revision } = await library.read()
      const may = departmentFor(document, department, actor)
      return may.ok ? ok({ revision, matters: matterViews(document, department) }) : may
    },
    /** A department sees the changes of its own list, the joint team all. */
    listChanges: async (filter: { kind?: string; department?: string }, context: Context) =>
      ok({ changes: await changes(filter.kind, ownOnly(context) ?? filter.department) }),
    undoChange: async (changeId: string, context: Context) => library.undo(context, changeId),
  }
}
export type LibraryService = ReturnType<typeof createLibraryService>
