import { Type } from '@sinclair/typebox'
import { entriesSince2, libraryLists, withCodes } from '#engine/catalogue'
import { described, oneOf, recordOf, type Stored } from '#engine/kernel'
import { type LibraryEdit, libraryNouns } from './library-edits.ts'

/** What an undo of a change puts back. */
const Edits = Type.Array(
  Type.Object({
    noun: oneOf(libraryNouns),
    id: Type.String(),
    at: Type.Integer(),
    before: Type.Optional(Type.Union(libraryNouns.map((noun) => libraryLists[noun].items))),
  }),
)

/** Format 1 was a bare list, with the words of closed lists where format 2 has their codes. */
const editsFrom1 = ({ list }: Stored): Stored => ({
  edits: (list as Stored[]).map((edit) =>
    'before' in edit ? { ...edit, before: withCodes(edit.before) } : edit,
  ),
})

export const libraryChangeRecord = recordOf({
  noun: 'library change',
  zh: '事项库改动',
  schema: described<{ readonly edits: readonly LibraryEdit[] }>()(Type.Object({ edits: Edits })),
  upgrades: [editsFrom1, ...entriesSince2],
})
