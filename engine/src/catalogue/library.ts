import type { CatalogueDocument } from './catalogue.ts'
import type { Matter, Requirement } from './matter.ts'

/** A requirement as its department words it; the joint team may not have settled its canonical material yet. */
export type DraftRequirement = Omit<Requirement, 'material'> & { readonly material?: string }

/** A matter as a department's list has it. What the list does not say and the library does not know is left out. */
export type DraftMatter = Omit<Matter, 'materials' | 'counter_visits' | 'result'> & {
  readonly materials: readonly DraftRequirement[]
  readonly counter_visits?: number
  readonly result?: Matter['result']
}

/** The library the joint team works on: a catalogue whose matters may be unfinished. A catalogue is always a library. */
export type LibraryDocument = Omit<CatalogueDocument, 'matters'> & {
  readonly matters: readonly DraftMatter[]
}
