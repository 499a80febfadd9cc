import { Type } from '@sinclair/typebox'
import { type Data, nullable } from '#engine/kernel'

const Text = Type.String()

/** C117 A field of the form that is known only later, with what the ledger tells of it: whose forms want it, by matter. */
export const LaterField = Type.Object({
  ...{ element: Text, name: Text, nameEn: Text, matters: Type.Array(Text) },
  required: Type.Boolean(),
})

const mark = {
  at: Text,
  /** C119 When the person was told that it is wanted now. */
  asked: Type.Array(Text),
  /** C119 Since when it is the window's to ask, because telling did not help. */
  leftAt: nullable(Text),
  /** Since when it is there, where it came after acceptance. */
  cameAt: nullable(Text),
}

/** C117 What the person said there will be only later. */
export const LaterMarks = Type.Object({
  papers: Type.Array(Type.Object({ material: Text, ...mark })),
  fields: Type.Array(Type.Object({ ...LaterField.properties, ...mark })),
})
export type LaterMarks = Data<typeof LaterMarks>
export type LaterField = Data<typeof LaterField>

export const noMarks: LaterMarks = { papers: [], fields: [] }
