import type { Problem } from '#engine/kernel'

export type JsonPath = readonly (string | number)[]

/** One YAML file after parsing, with the way back from a path to its line. Reading and parsing are the edge's work. */
export type ParsedFile = {
  /** Relative to the folder, with forward slashes: matters/scjgj.yaml. */
  readonly file: string
  readonly value: unknown
  /** 1-based line of the value at a path; of its nearest existing ancestor when it is missing. */
  readonly lineOf: (path: JsonPath) => number
  /** Faults of the text itself, found while reading: not UTF-8, not YAML. */
  readonly faults: readonly { readonly line: number; readonly problem: Problem }[]
}

/** One error of an import: where, and which refusal. */
export type CatalogueFault = {
  readonly file: string
  readonly line: number
  /** Such as [3].materials[2].material; empty for a fault of the whole file. */
  readonly path: string
  readonly problem: Problem
}

/** Writes a path the way people read it: [3].materials[2].material. */
export const pathText = (path: JsonPath): string =>
  path
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : index === 0 ? part : `.${part}`))
    .join('')

/** Where each entry of a document came from, so that later faults can be placed. */
export type Placed<T> = { readonly entry: T; readonly file: ParsedFile; readonly index: number }
