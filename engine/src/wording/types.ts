import { Type } from '@sinclair/typebox'
import type { DataElement, Material } from '#engine/catalogue'
import { type Data, oneOf, type Said } from '#engine/kernel'

/** One requirement as a department wrote it. The canonical material it may already carry is no part of this type (N1). */
type WordingRow = { readonly asNamed: string }

/** What may be known of a matter when its words are settled. Everything but code and rows may be missing in a raw list. */
export type WordingMatter = {
  readonly code: string
  readonly name: string
  readonly department: string
  readonly resultName?: string
  readonly resultMaterial?: string
  readonly prerequisites: readonly string[]
  readonly rows: readonly WordingRow[]
}

/** A wording somebody has settled: a decision of the joint team, or a row of a library already in order. */
export type SettledWording = {
  readonly asNamed: string
  readonly material: string
  /** Code of the matter it stood in, where known. */
  readonly matter?: string
  /** Who decided it by name, and on which day; without it the wording only stands so in a list. */
  readonly decided?: Decided
}

/** `on` is YYYY-MM-DD. */
export type Decided = { readonly by: string; readonly on: string }

/** One proposal: `score` is the share of belief among all materials, 0 to 1. */
export type Suggestion = { readonly material: string; readonly score: number; readonly why: Said }

export type ElementSuggestion = { readonly element: string; readonly score: number; readonly why: Said }

export type SettledLabel = { readonly label: string; readonly element: string; readonly decided?: Decided }

export type ConceptKind = 'paper' | 'role' | 'topic' | 'family'

type WordEntry = {
  readonly concept: string
  readonly en: string
  readonly kind: ConceptKind
  readonly said: readonly string[]
  readonly parts?: readonly string[]
}

/** Words of administrative Chinese, as catalogue/words/wording holds them. */
export type WordingWords = {
  readonly concepts: readonly WordEntry[]
  /** Words of form fields. */
  readonly fields: readonly WordEntry[]
  readonly heads: readonly {
    readonly class: string
    readonly en: string
    readonly ends: readonly string[]
    readonly kinds: readonly string[]
    readonly near: Readonly<Record<string, number>>
  }[]
  readonly wrappers: {
    readonly strip: readonly string[]
    readonly alternatives: readonly string[]
    readonly neutral: readonly string[]
  }
}

export type WordingLibrary = {
  readonly materials: readonly Material[]
  readonly matters: readonly WordingMatter[]
  readonly departments?: readonly { readonly id: string; readonly name: string }[]
  readonly settled?: readonly SettledWording[]
  readonly words: WordingWords
}

export type ElementLibrary = {
  readonly elements: readonly DataElement[]
  /** How many forms use an element, by its id: the commoner of two like ones comes first. */
  readonly used?: ReadonlyMap<string, number>
  readonly settled?: readonly SettledLabel[]
  readonly words: WordingWords
}

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

const Text = Type.String()
/** A decision somebody made by name. It is never changed; a later one about the same words counts instead. */
export const Decision = Type.Object({
  noun: oneOf(nouns),
  /** settle: these words are that. merge: `other` became `target`. apart: `other` and `target` look alike and are two. */
  act: oneOf(['settle', 'merge', 'apart']),
  matter: Text,
  wording: Text,
  target: Text,
  other: Text,
  by: Text,
  /** YYYY-MM-DD: the day of its moment in China. */
  on: Text,
})
export type Decision = Data<typeof Decision>
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
