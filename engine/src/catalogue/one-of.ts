import { type TUnsafe, Type } from '@sinclair/typebox'

/** One of a closed list of words, as a schema that can also be checked (a bare `enum` is unknown to Value.Errors). */
export const oneOf = <const T extends readonly string[]>(words: T): TUnsafe<T[number]> =>
  Type.Union(words.map((word) => Type.Literal(word))) as unknown as TUnsafe<T[number]>
