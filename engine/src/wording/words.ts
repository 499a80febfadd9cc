import { type Static, Type } from '@sinclair/typebox'
import { Value } from '@sinclair/typebox/value'
import { ok, type Result, refuse } from '#engine/kernel'
import { failWording } from './problems.ts'
import type { WordingWords } from './types.ts'

const text = Type.String({ minLength: 1 })
const texts = Type.Array(text)
const closed = { additionalProperties: false }

const Concepts = Type.Array(
  Type.Object(
    {
      concept: text,
      en: text,
      kind: Type.Union([
        Type.Literal('paper'),
        Type.Literal('role'),
        Type.Literal('topic'),
        Type.Literal('family'),
      ]),
      said: texts,
      parts: Type.Optional(texts),
    },
    closed,
  ),
)
const Heads = Type.Array(
  Type.Object(
    {
      class: text,
      en: text,
      ends: texts,
      kinds: texts,
      near: Type.Record(Type.String(), Type.Number({ minimum: 0, maximum: 1 })),
    },
    closed,
  ),
)
const Wrappers = Type.Object({ strip: texts, alternatives: texts, neutral: texts }, closed)
const Words = Type.Object({ concepts: Concepts, fields: Concepts, heads: Heads, wrappers: Wrappers }, closed)

/** Names of the word files, without .yaml, and what each holds. */
export const wordFiles = {
  concepts: 'materials',
  fields: 'fields',
  heads: 'heads',
  wrappers: 'wrappers',
} as const

/** Checks the parsed word files once, so that a slip in the data is named and not guessed around. */
export const readWordingWords = (
  parsed: Readonly<Record<keyof typeof wordFiles, unknown>>,
): Result<WordingWords> => {
  const fault = Value.Errors(Words, parsed).First()
  return fault
    ? refuse(failWording('words_invalid', { what: fault.message }, fault.path))
    : ok(parsed as Static<typeof Words>)
}
