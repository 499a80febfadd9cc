import type { DraftMatter, LibraryDocument } from '#engine/catalogue'
import type { Problem } from '#engine/kernel'
import { editKey, entryId, libraryNouns } from './library-edits.ts'
import { failLibrary } from './problems.ts'

type Reference = {
  readonly from: string
  readonly noun: 'departments' | 'elements' | 'materials' | 'matters'
  readonly id: string | undefined
}

const ofMatter = (matter: DraftMatter): Reference[] => {
  const from = matter.name
  return [
    { from, noun: 'departments', id: matter.department },
    { from, noun: 'materials', id: matter.result?.material },
    ...matter.materials.map(({ material }) => ({ from, noun: 'materials' as const, id: material })),
    ...(matter.prerequisites ?? []).map((id) => ({ from, noun: 'matters' as const, id })),
    ...(matter.form_fields ?? []).map((id) => ({ from, noun: 'elements' as const, id })),
  ]
}

const ofOthers = ({ elements, materials, things, sources }: LibraryDocument): Reference[] => [
  ...elements.map(({ name, from }) => ({ from: name, noun: 'materials' as const, id: from })),
  ...materials.flatMap(({ name, issued_by, result_of, blank = [] }): Reference[] => [
    { from: name, noun: 'departments', id: issued_by },
    { from: name, noun: 'matters', id: result_of },
    ...blank.map(({ element }) => ({ from: name, noun: 'elements' as const, id: element })),
  ]),
  ...things.flatMap(({ name, lead_department, matters, cuts, settled }): Reference[] => [
    { from: name, noun: 'departments', id: lead_department },
    ...[...matters, ...(settled ?? [])].map(({ code }) => ({
      from: name,
      noun: 'matters' as const,
      id: code,
    })),
    ...(cuts ?? []).flatMap(({ matter, material, owner, fields, adds }): Reference[] => [
      { from: name, noun: 'matters', id: matter },
      { from: name, noun: 'materials', id: material },
      { from: name, noun: 'departments', id: owner },
      ...[...(fields ?? []), ...(adds ?? [])].map((id) => ({ from: name, noun: 'elements' as const, id })),
    ]),
  ]),
  ...sources.flatMap(({ material, department }): Reference[] => [
    { from: 'sources', noun: 'materials', id: material },
    { from: 'sources', noun: 'departments', id: department },
  ]),
]

const references = (document: LibraryDocument): Reference[] => [
  ...document.matters.flatMap(ofMatter),
  ...ofOthers(document),
]

/** M2 What no change may leave behind: an id standing twice, or a reference to an entry that is not there. */
export const libraryFaults = (document: LibraryDocument): Problem[] => {
  const keys = libraryNouns.flatMap((noun) =>
    document[noun].map((entry) => editKey({ noun, id: entryId(noun, entry) })),
  )
  const known = new Set<string>()
  const twice = new Set<string>()
  for (const key of keys) (known.has(key) ? twice : known).add(key)
  const missing = references(document).filter(
    ({ noun, id }) => id !== undefined && !known.has(editKey({ noun, id })),
  )
  const needed = new Map(missing.map(({ noun, id, from }) => [editKey({ noun, id: id ?? '' }), from]))
  return [
    ...[...twice].map((entry) => failLibrary('library_entry_twice', { entry })),
    ...[...needed].map(([entry, from]) => failLibrary('library_entry_needed', { entry, from })),
  ]
}
