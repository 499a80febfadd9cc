import type { CatalogueDocument } from './catalogue.ts'
import type { Matter, Requirement } from './matter.ts'

/** A requirement as its department words it; the joint team may not have settled its canonical material yet. */
export type DraftRequirement = Omit<Requirement, 'material'> & { readonly material?: string }

/** What only the department's own list says; no part of a catalogue, so it is left out of a published version. */
export type OwnFacts = {
  /** Fields of the department's form in its own words, whose data element nobody has settled yet. */
  readonly labels?: readonly string[]
  /** YYYY-MM-DD */
  readonly effective_from?: string
  readonly updated_on?: string
}

/** A matter as a department's list has it. What the list does not say and the library does not know is left out. */
export type DraftMatter = Omit<Matter, 'materials' | 'counter_visits' | 'result'> & {
  readonly materials: readonly DraftRequirement[]
  readonly counter_visits?: number
  readonly result?: Matter['result']
  readonly own?: OwnFacts
}

/** The matter as a catalogue has it; undefined while something of it is unsettled: a material, the visits, the result. */
export const settledMatter = ({ own: _own, ...draft }: DraftMatter): Matter | undefined => {
  const { counter_visits, result } = draft
  if (counter_visits === undefined || !result) return undefined
  const materials = draft.materials.flatMap((row) =>
    row.material === undefined ? [] : [{ ...row, material: row.material }],
  )
  return materials.length === draft.materials.length
    ? { ...draft, counter_visits, result, materials }
    : undefined
}

/** The library the joint team works on: a catalogue whose matters may be unfinished. A catalogue is always a library. */
export type LibraryDocument = Omit<CatalogueDocument, 'matters'> & {
  readonly matters: readonly DraftMatter[]
}

/** The library as a catalogue: matters with something unsettled are left out, and what only a department's list says. */
export const settledLibrary = (library: LibraryDocument): CatalogueDocument => ({
  ...library,
  matters: library.matters.flatMap((matter) => settledMatter(matter) ?? []),
})
