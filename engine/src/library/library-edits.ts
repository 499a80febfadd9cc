import type { LibraryDocument } from '#engine/catalogue'
import { sameJson } from '#engine/kernel'

const keyed = {
  departments: ({ id }: { id: string }) => id,
  elements: ({ id }: { id: string }) => id,
  materials: ({ id }: { id: string }) => id,
  matters: ({ code }: { code: string }) => code,
  things: ({ code }: { code: string }) => code,
  sources: ({ material, department }: { material?: string; department?: string }) =>
    material ? `material:${material}` : `department:${department ?? ''}`,
} as const

export type LibraryNoun = keyof typeof keyed
export const libraryNouns = Object.keys(keyed) as LibraryNoun[]
type Entry = LibraryDocument[LibraryNoun][number]

/** One entry of the library as it was before a change; without `before` the change added it. `at` is its place in the list. */
export type LibraryEdit = {
  readonly noun: LibraryNoun
  readonly id: string
  readonly at: number
  readonly before?: Entry
}

export const entryId = (noun: LibraryNoun, entry: Entry): string =>
  (keyed[noun] as (entry: Entry) => string)(entry)

/** Which entry an edit is about: matters/33011800. Two edits with one key touch the same entry. */
export const editKey = ({ noun, id }: Pick<LibraryEdit, 'noun' | 'id'>): string => `${noun}/${id}`

const editsOfNoun = (noun: LibraryNoun, before: readonly Entry[], after: readonly Entry[]): LibraryEdit[] => {
  const next = new Map(after.map((entry) => [entryId(noun, entry), entry]))
  const known = new Set(before.map((entry) => entryId(noun, entry)))
  const changed = before.flatMap((entry, at): LibraryEdit[] => {
    const id = entryId(noun, entry)
    return sameJson(entry, next.get(id)) ? [] : [{ noun, id, at, before: entry }]
  })
  const added = after.flatMap((entry, at): LibraryEdit[] => {
    const id = entryId(noun, entry)
    return known.has(id) ? [] : [{ noun, id, at }]
  })
  return [...changed, ...added]
}

/** M1 What a change touched, with what an undo needs. Only the order of entries having changed is no change. */
export const editsBetween = (before: LibraryDocument, after: LibraryDocument): LibraryEdit[] =>
  libraryNouns.flatMap((noun) => editsOfNoun(noun, before[noun], after[noun]))

const withoutEdit = (noun: LibraryNoun, list: readonly Entry[], edits: readonly LibraryEdit[]): Entry[] => {
  const put = new Map(edits.map((edit) => [edit.id, edit]))
  const kept = list.flatMap((entry): Entry[] => {
    const edit = put.get(entryId(noun, entry))
    return edit ? (edit.before ? [edit.before] : []) : [entry]
  })
  const there = new Set(list.map((entry) => entryId(noun, entry)))
  const removed = edits.filter((edit) => edit.before && !there.has(edit.id)).sort((a, b) => a.at - b.at)
  for (const { at, before } of removed) kept.splice(Math.min(at, kept.length), 0, before!)
  return kept
}

/** Puts back exactly the entries of a change; everything else stays as it is now. */
export const withoutEdits = (document: LibraryDocument, edits: readonly LibraryEdit[]): LibraryDocument => {
  const lists = libraryNouns
    .filter((noun) => edits.some((edit) => edit.noun === noun))
    .map((noun) => [
      noun,
      withoutEdit(
        noun,
        document[noun],
        edits.filter((edit) => edit.noun === noun),
      ),
    ])
  return { ...document, ...(Object.fromEntries(lists) as Partial<LibraryDocument>) }
}
