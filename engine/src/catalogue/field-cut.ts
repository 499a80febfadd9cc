import { type Static, Type } from '@sinclair/typebox'
import { oneOf } from '#engine/kernel'

/** D9 Why a field is not asked for any more, in the order the reasons are tried. What a source or a result fills is known by itself. */
export const fieldReasons = [
  'same_fact',
  'answered',
  'derived',
  'default',
  'only_when',
  'on_site',
  'later',
  'struck',
] as const
export type FieldReason = (typeof fieldReasons)[number]

const Text = Type.String({ minLength: 1 })

/**
 * D9 One field that the forms of one department do not ask for any more: why, on what basis, whose it is and who signed. Written in a
 * thing, or in field-cuts.yaml for every thing whose matters ask for the field.
 */
export const FieldCut = Type.Object(
  {
    element: Text,
    reason: oneOf(fieldReasons),
    /** The department whose forms it is; the rows of other departments that ask for the same field stand for themselves. */
    owner: Text,
    /** Only in the forms of these matters of the owner; without it, in all of them. */
    matters: Type.Optional(Type.Array(Text, { minItems: 1 })),
    /** same_fact: the element whose value this one has. */
    as: Type.Optional(Text),
    /** answered: the question that said it already. */
    question: Type.Optional(Text),
    /** answered: the answer as text → what the field then says; without it the answer itself is said. */
    says: Type.Optional(Type.Record(Text, Text)),
    /** derived, default: FEEL over elements and questions. It has no value while one of them has none. */
    is: Type.Optional(Text),
    /** derived: the person may write something else. A default can always be changed. */
    changeable: Type.Optional(Type.Boolean()),
    /** only_when: FEEL over questions and elements; the field is asked where it is true or not known. */
    when: Type.Optional(Text),
    /** later: the matter that wants it: it is asked when that one starts (C86). */
    before: Type.Optional(Text),
    basis: Text,
    /** Who signed for the owner, and the day. */
    by: Text,
    on: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }),
    /** Whether the basis was read, or is known from memory. */
    verified: oneOf(['sourced', 'recalled']),
    note: Type.Optional(Type.String()),
  },
  { additionalProperties: false },
)
export type FieldCut = Static<typeof FieldCut>

type Part = 'as' | 'question' | 'says' | 'is' | 'changeable' | 'when' | 'before'

/** What a row of each reason must say, and what else it may say. */
export const partsOf: Readonly<
  Record<FieldReason, { readonly must: readonly Part[]; readonly may: readonly Part[] }>
> = {
  same_fact: { must: ['as'], may: [] },
  answered: { must: ['question'], may: ['says'] },
  derived: { must: ['is'], may: ['changeable'] },
  default: { must: ['is'], may: [] },
  only_when: { must: ['when'], may: [] },
  on_site: { must: [], may: [] },
  later: { must: ['before'], may: [] },
  struck: { must: [], may: [] },
}
export const cutParts: readonly Part[] = ['as', 'question', 'says', 'is', 'changeable', 'when', 'before']

/** Whether a row speaks of the field as a matter asks for it. */
export const cutsFieldOf = (
  cut: Pick<FieldCut, 'owner' | 'matters'>,
  { code, department }: { readonly code: string; readonly department: string },
): boolean => cut.owner === department && (cut.matters === undefined || cut.matters.includes(code))
