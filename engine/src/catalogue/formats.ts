import { type TObject, Type } from '@sinclair/typebox'
import { described, recordOf, type Stored } from '#engine/kernel'
import type { CatalogueDocument } from './catalogue.ts'
import { DataElement } from './data-element.ts'
import { Department } from './department.ts'
import type { LibraryDocument } from './library.ts'
import { Material, Source } from './material.ts'
import { Matter, Requirement } from './matter.ts'
import { OneThing } from './one-thing.ts'
import { documentWithCodes } from './words.ts'

/** How a published catalogue and the library are stored, and how every format ever released is read. */

/** A folder's file is refused for a key nobody knows; what was stored once may say more than a file does. */
const open = <T extends TObject>({ properties }: T) => Type.Object(properties as T['properties'])

const lists = {
  departments: Type.Array(open(Department)),
  elements: Type.Array(open(DataElement)),
  materials: Type.Array(open(Material)),
  things: Type.Array(open(OneThing)),
  sources: Type.Array(open(Source)),
}

const { material, ...named } = Requirement.properties
const { counter_visits, result, materials: _settled, ...known } = Matter.properties
const Text = Type.String()
const UnfinishedMatter = Type.Object({
  ...known,
  counter_visits: Type.Optional(counter_visits),
  result: Type.Optional(result),
  materials: Type.Array(Type.Object({ ...named, material: Type.Optional(material) })),
  own: Type.Optional(
    Type.Object({
      labels: Type.Optional(Type.Array(Text)),
      effective_from: Type.Optional(Text),
      updated_on: Type.Optional(Text),
    }),
  ),
})

/** The lists of a library, each with the schema of its entries. */
export const libraryLists = { ...lists, matters: Type.Array(UnfinishedMatter) }

/** Format 2 said no range of a number and nothing of a day (F21): what is not said is known by unit and name. */
const boundsUnsaid = (older: Stored): Stored => older

/** Format 3 said nothing of what a material must show, and had no blank form or sample (I8): nothing is on file then. */
const helpUnsaid = (older: Stored): Stored => older

/** Format 4 had no ledger of fields (D9): every field is asked then. */
export const fieldsUncut = (older: Stored): Stored => older

/** Format 5 left every paper to the department's list (I9). */
export const papersAsListed = (older: Stored): Stored => older

/** Format 6 had no model texts (I10): whoever must write a paper writes it. */
const nothingWritten = (older: Stored): Stored => older

/** Format 7 had no lists (D10): every element was one value. */
export const withoutLists = (older: Stored): Stored => older

/** Format 8 knew no paper that shows what another shows (D11), and none that a person draws or photographs here (F57, F59). */
export const papersApart = (older: Stored): Stored => older

/** Format 9 said of a list neither how its first row may begin nor what must be so of it as a whole (D10). */
const listsByThemselves = (older: Stored): Stored => older

/** Format 10 had every column of a list in every plan (D12), one column to tell its rows apart (F60), and no doubts (F61). */
const everyColumnAsked = (older: Stored): Stored => older

const roomSeen = { outline: 'room', sees: '整间拍全，看得清', sees_en: 'The whole room, sharp' }
/** What format 11 said with one word, as format 12 says it. */
const seenBy: Readonly<Record<string, Stored>> = {
  front: { outline: 'front', sees: '整个门面拍全，看得清', sees_en: 'The whole front, sharp' },
  inside: roomSeen,
  kitchen: roomSeen,
  portrait: { outline: 'portrait', sees: '正面，五官看得清', sees_en: 'From the front, the face clear' },
  vehicle: {
    outline: 'vehicle',
    sees: '整辆车拍全，车牌看得清',
    sees_en: 'The whole vehicle, its plate readable',
  },
}
const cameraSaid = (material: Stored): Stored => {
  const seen = typeof material.camera === 'string' ? seenBy[material.camera] : undefined
  return seen ? { ...material, camera: { ...seen, verified: 'recalled' } } : material
}

/** Format 11 named an outline of a photo and said nothing of what must be seen (F69). */
const outlineAlone = (older: Stored): Stored => {
  const { materials, edits } = older as { materials?: Stored[]; edits?: Stored[] }
  return {
    ...older,
    ...(materials && { materials: materials.map(cameraSaid) }),
    ...(edits && {
      edits: edits.map((edit) =>
        edit.before ? { ...edit, before: cameraSaid(edit.before as Stored) } : edit,
      ),
    }),
  }
}

/** Format 12 had no examples of elements (F74). */
const withoutExamples = (older: Stored): Stored => older

/** Format 13 let a source speak of whoever's paper it found (D16). */
const ofWhomever = (older: Stored): Stored => older

/** Format 14 said of no matter that it may be decided on a promise (D17). */
const nothingPromised = (older: Stored): Stored => older

/** What became of the entries of a catalogue since format 2, which wrote codes for words; a library and its changes hold the same entries. */
export const entriesSince2 = [
  boundsUnsaid,
  helpUnsaid,
  fieldsUncut,
  papersAsListed,
  nothingWritten,
  withoutLists,
  papersApart,
  listsByThemselves,
  everyColumnAsked,
  outlineAlone,
  withoutExamples,
  ofWhomever,
  nothingPromised,
]

export const catalogueRecord = recordOf({
  noun: 'catalogue',
  zh: '公布的清单',
  schema: described<CatalogueDocument>()(Type.Object({ ...lists, matters: Type.Array(open(Matter)) })),
  // Format 1 wrote the words of closed lists, format 2 writes their codes.
  upgrades: [documentWithCodes, ...entriesSince2],
})

export const libraryRecord = recordOf({
  noun: 'library document',
  zh: '事项库',
  schema: described<LibraryDocument>()(Type.Object(libraryLists)),
  upgrades: [documentWithCodes, ...entriesSince2],
})
