import { type Static, Type } from '@sinclair/typebox'
import { oneOf } from '#engine/kernel'

const Text = Type.String({ minLength: 1 })

/** D17 告知承诺: that a matter may be decided on the person's promise first and checked afterwards (R31). */
export const CommitmentAllowed = Type.Object(
  {
    /** The law with its article, or the document with its number, that allows it. */
    basis: Text,
    /** What the person promises, in the person's words. */
    conditions: Type.String({ minLength: 1, maxLength: 300 }),
    conditions_en: Type.Optional(Text),
    /** Only in these one things; without it, in all. */
    things: Type.Optional(Type.Array(Text, { minItems: 1 })),
    /** Whether the basis was read, or is known from memory. */
    verified: oneOf(['sourced', 'recalled']),
  },
  { additionalProperties: false },
)
export type CommitmentAllowed = Static<typeof CommitmentAllowed>

/** R31 What may not be left to a promise. */
export const promiseGrounds = {
  safety: { zh: '公共安全', en: 'public safety' },
  finance: { zh: '金融安全', en: 'finance' },
  ecology: { zh: '生态环境', en: 'ecology' },
  health: { zh: '人身健康', en: 'the health of persons' },
} as const

/** Working days in which a promise is decided on, and within which it is checked afterwards (R31). */
export const commitmentDays = 1 as const
export const commitmentCheckDays = 60

/** What the matter says of the promise in this one thing; undefined where it may not be decided on one. */
export const commitmentIn = (
  { commitment_allowed: allowed }: { readonly commitment_allowed?: CommitmentAllowed },
  { code }: { readonly code: string },
): CommitmentAllowed | undefined => (allowed?.things?.includes(code) === false ? undefined : allowed)

const numerals = '[一二三四五六七八九十百千零〇0-9]+'
const cited = new RegExp(
  `第\\s*${numerals}\\s*条|[〔[（(【]\\d{4}[〕\\]）)】]\\s*第?\\s*\\d+\\s*号|第\\s*\\d+\\s*号`,
)

/** Whether a basis names an article or the number of a document. */
export const namesArticle = (basis: string): boolean => cited.test(basis)
