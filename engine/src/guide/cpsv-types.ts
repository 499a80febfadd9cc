/** JSON-LD as CPSV-AP 3.2.0 (SEMIC) reads it. `@id` values are IRIs below the base given, or of a public authority table. */
export type LinkedText = { readonly '@language': 'zh' | 'en'; readonly '@value': string }
export type Link = { readonly '@id': string }
type Typed = { readonly '@type': string; readonly '@value': string }
type LinkedValue = string | LinkedText | Link | Typed
export type LinkedNode = {
  readonly '@id': string
  readonly '@type': readonly string[]
  readonly [property: string]: string | readonly string[] | LinkedValue | readonly LinkedValue[]
}

export type CpsvDocument = {
  readonly '@context': Readonly<Record<string, string>>
  readonly '@graph': readonly LinkedNode[]
}

export type CpsvOptions = {
  /** The IRI below which this place names its things, ending in `/` or `#`. */
  readonly base: string
  /** The administrative division the authorities cover; the profile demands one. */
  readonly division: { readonly code: string; readonly name?: string; readonly nameEn?: string }
  readonly version?: number | string
  readonly publishedAt?: string
}
