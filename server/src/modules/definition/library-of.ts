import { englishNames, type LibraryDocument } from '#engine/catalogue'
import { type Library, type VersionState, versionFaults } from '#engine/definition'
import { sentence } from '#engine/kernel'

/** A fault of a draft at its place: a path of the draft, a row, or a place of the guide lint. */
export type DraftFault = {
  readonly row: string
  readonly place: string
  readonly kind: 'draft' | 'check' | 'guide'
  readonly severity: 'error' | 'warning'
  readonly code: string
  readonly zh: string
  readonly en: string
}

/** V3 Everything that is wrong with a draft, in both languages. */
export const faultsOf = (library: LibraryDocument, { draft }: VersionState): DraftFault[] => {
  // The draft is not in the library yet, and its name stands in most sentences.
  const called = englishNames({ ...library, things: [...library.things, draft] })
  return versionFaults(library, draft).map(({ kind, severity, row, place, problem }) => ({
    kind,
    severity,
    row,
    place,
    code: problem.code,
    zh: sentence(problem, 'zh'),
    en: sentence(problem, 'en', called),
  }))
}

/** What a decision about a version may know of the library. */
export const libraryOf = (document: LibraryDocument, newId: () => string): Library => {
  const owners = new Map(document.matters.map(({ code, department }) => [code, department]))
  const names = new Map(document.departments.map(({ id, name }) => [id, name]))
  return {
    ownerOf: (matter) => owners.get(matter) ?? '',
    departmentName: (id) => names.get(id) ?? id,
    faults: (state) =>
      faultsOf(document, state)
        .filter(({ severity }) => severity === 'error')
        .map(({ zh }) => zh),
    newId,
  }
}
