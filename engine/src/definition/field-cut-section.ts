import { type Static, Type } from '@sinclair/typebox'
import { fieldReasons } from '#engine/catalogue'
import { oneOf } from '#engine/kernel'
import type { DraftFieldCut } from './draft-shape.ts'

const text = (max: number) => Type.String({ maxLength: max })
const may = Type.Optional

const FieldCutValue = Type.Object(
  {
    element: text(60),
    owner: text(40),
    reason: oneOf(fieldReasons),
    matters: may(Type.Array(text(60), { minItems: 1, maxItems: 100 })),
    as: may(text(60)),
    question: may(text(40)),
    says: may(Type.Record(Type.String(), text(200))),
    is: may(text(500)),
    changeable: may(Type.Boolean()),
    when: may(text(500)),
    before: may(text(60)),
    basis: text(300),
    verified: oneOf(['sourced', 'recalled']),
    note: may(text(300)),
  },
  { additionalProperties: false },
)
type FieldCutValue = Static<typeof FieldCutValue>

/** Shape of what is saved of the ledger of fields; who owns a signature the engine says. */
export const fieldCutSection = Type.Array(FieldCutValue, { maxItems: 500 })

const sorted = (value: unknown): unknown => {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value
  return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
}

/** Everything of a row but who proposed and who signed it. */
const saidBy = ({ by: _by, on: _on, proposedBy: _proposed, ...row }: DraftFieldCut): string =>
  JSON.stringify(
    Object.entries(row)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [key, sorted(value)])
      .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  )

/** V26 A row that was signed stays signed only while nothing of it changes. */
export const mergeFieldCuts = (
  known: readonly DraftFieldCut[],
  value: unknown,
  proposedBy: string,
): DraftFieldCut[] => {
  const before = new Map(known.map((row) => [saidBy(row), row]))
  return (value as readonly FieldCutValue[]).map((row) => {
    const proposed = { ...row, by: '', on: '' }
    return before.get(saidBy(proposed)) ?? { ...proposed, proposedBy }
  })
}
