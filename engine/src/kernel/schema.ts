import { type Static, type TSchema, type TUnsafe, Type } from '@sinclair/typebox'

/** What a schema describes, as values that nobody may change: states, events and orders are never edited in place. */
export type Frozen<T> = T extends object ? { readonly [Key in keyof T]: Frozen<T[Key]> } : T
/** A schema that names its type (`described`) means just that. */
export type Data<Schema extends TSchema> =
  Schema extends Described<infer Named> ? Named : Frozen<Static<Schema>>

declare const named: unique symbol
type Described<T> = TUnsafe<T> & { readonly [named]: true }

/** A schema of a type that stands elsewhere; it compiles only when everything the schema lets through is of that type. */
export const described =
  <T>() =>
  <S extends TSchema & { static: T }>(schema: S): Described<T> =>
    schema as unknown as Described<T>

/** One of a closed list of words, as a schema that can also be checked (a bare `enum` is unknown to Value.Errors). */
export const oneOf = <const T extends readonly string[]>(words: T): TUnsafe<T[number]> =>
  Type.Union(words.map((word) => Type.Literal(word))) as unknown as TUnsafe<T[number]>

export const nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])

/** May be left out of what a person sends; null means the same. */
export const optional = <T extends TSchema>(schema: T) => Type.Optional(nullable(schema))
