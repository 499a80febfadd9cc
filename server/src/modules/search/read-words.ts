import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Static, Type } from '@sinclair/typebox'
import { Value } from '@sinclair/typebox/value'
import { parse } from 'yaml'
import { sizeUnits, type WordEntry } from '#engine/search'
import { codeInputs, keptJson } from '#platform/kept-json'

const Words = Type.Array(Type.String({ minLength: 1 }))
const Range = Type.Tuple([Type.Number({ minimum: 0 }), Type.Number({ minimum: 0 })])
const Entry = Type.Object(
  {
    concept: Type.String({ minLength: 1 }),
    means: Type.Array(Type.String({ minLength: 1 }), { minItems: 1 }),
    not: Type.Optional(Words),
    within: Type.Optional(Words),
    said: Type.Optional(Words),
    english: Type.Optional(Words),
    hints: Type.Optional(Words),
    size: Type.Optional(
      Type.Partial(
        Type.Object(Object.fromEntries(sizeUnits.map((unit) => [unit, Range])), {
          additionalProperties: false,
        }),
      ),
    ),
    kind: Type.Optional(Type.Union(['trade', 'licence', 'life', 'common'].map((kind) => Type.Literal(kind)))),
  },
  { additionalProperties: false },
)
const Entries = Type.Array(Entry)

const readingCode = ['engine/src/search', 'server/src/modules/search/read-words.ts']

/** The words of every city: catalogue/words of the project. */
const wordsFolder = join(import.meta.dirname, '../../../../catalogue/words')

/** Reads every file of words. A file of another shape is an accident of ours, not of a user: it throws, naming file and place. */
export const readWords = (folder: string = wordsFolder): WordEntry[] => {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }))
  const parsed = () =>
    files.flatMap(({ name, bytes }) => {
      const content: unknown = parse(bytes.toString('utf8'))
      const fault = Value.Errors(Entries, content).First()
      if (fault) throw new Error(`words/${name}${fault.path}: ${fault.message}`)
      return content as Static<typeof Entries> as WordEntry[]
    })
  return keptJson('words', [...files, ...codeInputs(...readingCode)], parsed) as WordEntry[]
}
