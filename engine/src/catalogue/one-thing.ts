import { type Static, Type } from '@sinclair/typebox'
import { oneOf } from '#engine/kernel'
import { FieldCut } from './field-cut.ts'
import { codesOf, leadReasons } from './words.ts'

const Answer = Type.Union([Type.Boolean(), Type.Number(), Type.String(), Type.Array(Type.String())])

/** An everyday question; its id is a variable of the conditions. */
export const Question = Type.Object(
  {
    id: Type.String({ pattern: '^[A-Za-z_][A-Za-z0-9_]*$' }),
    ask: Type.String({ minLength: 1 }),
    ask_en: Type.Optional(Type.String()),
    type: oneOf(['boolean', 'number', 'single', 'multi']),
    unit: Type.Optional(Type.String()),
    range: Type.Optional(Type.Tuple([Type.Number(), Type.Number()])),
    options: Type.Optional(
      Type.Array(
        Type.Object(
          {
            value: Type.String({ minLength: 1 }),
            label: Type.String({ minLength: 1 }),
            label_en: Type.Optional(Type.String()),
          },
          { additionalProperties: false },
        ),
        { minItems: 1 },
      ),
    ),
    sample: Type.Optional(Answer),
    /** D10 The total of a list of the form that answers it, whatever was answered before the list was filled in. */
    reckoned: Type.Optional(Type.String({ minLength: 1 })),
  },
  { additionalProperties: false },
)
export type Question = Static<typeof Question>

/** D5, D11 Why the joint team cut a paper. */
export const cutReasons = ['generated', 'commitment', 'no_legal_basis', 'same_fact'] as const

/**
 * D5 One cut decided by the joint team: what is not asked for any more, why, on what basis, who owns it and who signed.
 * Written in a thing, or in cuts.yaml for every thing that has the matter.
 */
export const JointCut = Type.Object(
  {
    matter: Type.String({ minLength: 1 }),
    material: Type.String({ minLength: 1 }),
    reason: oneOf(cutReasons),
    /** D11 `same_fact` only: the paper that shows it as well. */
    as: Type.Optional(Type.String({ minLength: 1 })),
    basis: Type.String({ minLength: 1 }),
    /** The department whose requirement it is. */
    owner: Type.String({ minLength: 1 }),
    /** Who signed for the owner, and the day. */
    by: Type.String({ minLength: 1 }),
    on: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }),
    /** What a generated paper is drawn up from: unless the one form asks for all of it, the paper is asked for as before. */
    fields: Type.Optional(Type.Array(Type.String({ minLength: 1 }))),
    /** What the one form asks for in place of the paper; counted among its fields. */
    adds: Type.Optional(Type.Array(Type.String({ minLength: 1 }))),
    /** Whether the basis was read, or is known from memory. */
    verified: Type.Optional(oneOf(['sourced', 'recalled'])),
    note: Type.Optional(Type.String()),
  },
  { additionalProperties: false },
)
export type JointCut = Static<typeof JointCut>

/** I9 What decides a paper in this one thing; it stands before the condition of the department's own list. Without `when`: always. */
export const PaperCondition = Type.Object(
  { material: Type.String({ minLength: 1 }), when: Type.Optional(Type.String()) },
  { additionalProperties: false },
)
export type PaperCondition = Static<typeof PaperCondition>

/** OneThing 一件事: what a person wants done, joined from matters of one or more departments. */
export const OneThing = Type.Object(
  {
    code: Type.String({ minLength: 1 }),
    name: Type.String({ minLength: 1 }),
    name_en: Type.Optional(Type.String()),
    audience: Type.Optional(Type.String()),
    zone: Type.Optional(Type.String()),
    questions: Type.Optional(Type.Array(Question)),
    matters: Type.Array(
      Type.Object(
        {
          code: Type.String(),
          when: Type.Optional(Type.String()),
          papers: Type.Optional(Type.Array(PaperCondition)),
          /** D10 The list of the form each row of which has this matter by itself; the rows are fixed at hand-in (C54). */
          per: Type.Optional(Type.String({ minLength: 1 })),
          /** FEEL over the columns of one row and the questions: which rows have it. Without it: all. */
          each: Type.Optional(Type.String({ minLength: 1 })),
        },
        { additionalProperties: false },
      ),
      { minItems: 1 },
    ),
    /** Matters that count as done before or are not waited for here, with the reason (D4, D8). */
    settled: Type.Optional(
      Type.Array(
        Type.Object(
          { code: Type.String(), when: Type.Optional(Type.String()), why: Type.String({ minLength: 1 }) },
          { additionalProperties: false },
        ),
      ),
    ),
    /** Requirements dropped by decision of the joint team, beyond the automatic reasons (D5). */
    cuts: Type.Optional(Type.Array(JointCut)),
    /** D9 Fields the forms of its matters do not ask for any more. */
    field_cuts: Type.Optional(Type.Array(FieldCut)),
    lead_department: Type.String({ minLength: 1 }),
    lead_reason: Type.Optional(oneOf(codesOf(leadReasons))),
    also_said: Type.Optional(Type.Array(Type.String())),
    faq: Type.Optional(
      Type.Array(Type.Object({ q: Type.String(), a: Type.String() }, { additionalProperties: false })),
    ),
  },
  { additionalProperties: false },
)
export type OneThing = Static<typeof OneThing>

export type AnswerValue = boolean | number | string | readonly string[]
/** Question id → answer, which may be that it is not known (`notKnown`). A question that is not answered is not a key. */
export type Answers = Readonly<Record<string, AnswerValue>>
