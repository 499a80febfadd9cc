/** What words are settled as: a requirement's wording as a canonical material, a form's label as a data element. */
export type Noun = 'material' | 'element'
export const nouns = ['material', 'element'] as const

/** One wording of one matter, and what somebody wants it settled as. */
export type Pick = {
  readonly noun: Noun
  /** Code of the matter. */
  readonly matter: string
  readonly wording: string
  /** Id of the material or data element. */
  readonly target: string
  /** What it was settled as when the person looked; null when it was not. */
  readonly expected: string | null
}

/** A decision somebody made by name. It is never changed; a later one about the same words counts instead. */
export type Decision = {
  readonly noun: Noun
  /** settle: these words are that. merge: `other` became `target`. apart: `other` and `target` look alike and are two. */
  readonly act: 'settle' | 'merge' | 'apart'
  readonly matter: string
  readonly wording: string
  readonly target: string
  readonly other: string
  readonly by: string
  /** YYYY-MM-DD */
  readonly on: string
}
export type NewDecision = Omit<Decision, 'by' | 'on'>

/** A wording as it stands in the library. */
export type LibraryWording = {
  readonly noun: Noun
  readonly matter: string
  readonly department: string
  readonly wording: string
  readonly target: string | undefined
  readonly decided: { readonly by: string; readonly on: string } | undefined
}
