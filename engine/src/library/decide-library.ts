import type { LibraryDocument } from '#engine/catalogue'
import { type Actor, ok, type Result, refuse } from '#engine/kernel'
import { type LibraryEdit, withoutEdits } from './library-edits.ts'
import { libraryFaults } from './library-faults.ts'
import { failLibrary } from './problems.ts'

/** M3 A department's people see and change the list of their own department only; the joint team any. */
export const departmentFor = (
  document: LibraryDocument,
  department: string,
  { role, department: own }: Actor,
): Result<LibraryDocument['departments'][number]> => {
  if (role === 'department_officer' && own !== department)
    return refuse(failLibrary('library_other_department'))
  const found = document.departments.find(({ id }) => id === department)
  return found ? ok(found) : refuse(failLibrary('library_department_unknown', { department }))
}

/** M2 The library after a change, or why it cannot be left like that. */
export const checkLibrary = (document: LibraryDocument): Result<LibraryDocument> => {
  const faults = libraryFaults(document)
  return faults.length ? refuse(...faults) : ok(document)
}

/** A change as an undo needs it. `department` is set for the import of a department's list. */
export type PastChange = {
  readonly department: string | null
  readonly edits: readonly LibraryEdit[]
  readonly undoneBy: string | null
}
/** The next later change, not undone itself, that touched one of the same entries. */
export type LaterChange = { readonly byName: string; readonly zh: string; readonly en: string }

/** M4 Puts back exactly what a change touched; refused when that was touched again later, or is needed by now. */
export const undoChange = (
  document: LibraryDocument,
  change: PastChange | undefined,
  later: LaterChange | undefined,
  actor: Actor,
): Result<LibraryDocument> => {
  if (!change) return refuse(failLibrary('library_change_unknown'))
  if (actor.role === 'department_officer' && change.department !== actor.department)
    return refuse(failLibrary('library_not_your_change'))
  if (change.undoneBy !== null) return refuse(failLibrary('library_undone_already', { by: change.undoneBy }))
  if (later)
    return refuse(
      failLibrary('library_changed_later', { by: later.byName, told: later.zh, toldEn: later.en }),
    )
  return checkLibrary(withoutEdits(document, change.edits))
}
