import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Static, Type } from '@sinclair/typebox'
import { Value } from '@sinclair/typebox/value'
import { parse } from 'yaml'
import type { PickList, Places } from './schemas.ts'

/** catalogue/picks of the project: lists of every county, and the towns of each. */
const picksFolder = join(import.meta.dirname, '../../../../catalogue/picks')

const Verified = Type.Union([Type.Literal('sourced'), Type.Literal('recalled')])
const PlacesFile = Type.Object(
  {
    within: Type.Array(Type.String({ minLength: 1 }), { minItems: 1 }),
    written: Type.String({ minLength: 1 }),
    verified: Verified,
    places: Type.Array(Type.Object({ name: Type.String({ minLength: 2 }), name_en: Type.String() })),
  },
  { additionalProperties: false },
)
const ListFile = Type.Object(
  {
    name: Type.String({ minLength: 1 }),
    verified: Verified,
    elements: Type.Array(
      Type.Object({
        element: Type.String(),
        gives: Type.Union([Type.Literal('name'), Type.Literal('code')]),
      }),
    ),
    rows: Type.Array(
      Type.Object(
        {
          code: Type.String({ minLength: 1 }),
          name: Type.String({ minLength: 1 }),
          name_en: Type.String({ minLength: 1 }),
          said: Type.Optional(Type.Array(Type.String({ minLength: 1 }))),
        },
        { additionalProperties: false },
      ),
    ),
  },
  { additionalProperties: false },
)

/** A file of another shape is an accident of ours, not of a user: it throws, naming file and place. */
const read = <Shape extends typeof PlacesFile | typeof ListFile>(path: string, shape: Shape) => {
  const content: unknown = parse(readFileSync(path, 'utf8'))
  const fault = Value.Errors(shape, content).First()
  if (fault) throw new Error(`${path}${fault.path}: ${fault.message}`)
  return content as Static<Shape>
}

const placesOf = (folder: string, division: string): Static<typeof Places> | null => {
  const path = join(folder, `places-${division}.yaml`)
  if (!existsSync(path)) return null
  const { within, written, places } = read(path, PlacesFile)
  return { within, written, places: places.map(({ name, name_en: nameEn }) => ({ name, nameEn })) }
}

const listsIn = async (folder: string): Promise<Static<typeof PickList>[]> => {
  const { pinyin } = await import('pinyin-pro')
  const initials = (text: string) =>
    pinyin(text, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'removed' })
      .join('')
      .toLowerCase()
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml') && !name.startsWith('places-'))
    .toSorted()
    .map((name) => {
      const { elements, rows } = read(join(folder, name), ListFile)
      return {
        elements,
        rows: rows.map(({ code, name: own, name_en: nameEn, said = [] }) => ({
          ...{ code, name: own, nameEn, said },
          initials: [own, ...said].map(initials).filter(Boolean),
        })),
      }
    })
}

/** F43 F44 Read once, with the first page that shows a picker; a county without a file of towns types its addresses. */
export const createPicks = (division: string, folder: string = picksFolder) => {
  const readAll = async () => ({ places: placesOf(folder, division), lists: await listsIn(folder) })
  let known: ReturnType<typeof readAll> | undefined
  return {
    list: () => {
      known ??= readAll()
      return known
    },
  }
}
export type PicksService = ReturnType<typeof createPicks>
