import { Type } from '@sinclair/typebox'
import { libraryLists } from '#engine/catalogue'
import { described, oneOf, recordOf } from '#engine/kernel'
import { type LibraryEdit, libraryNouns } from './library-edits.ts'

/** What an undo of a change puts back: a list in the first format. */
const Edits = Type.Array(
  Type.Object({
    noun: oneOf(libraryNouns),
    id: Type.String(),
    at: Type.Integer(),
    before: Type.Optional(Type.Union(libraryNouns.map((noun) => libraryLists[noun].items))),
  }),
)

export const libraryChangeRecord = recordOf({
  noun: 'library change',
  zh: '事项库改动',
  schema: described<readonly LibraryEdit[]>()(Edits),
})
