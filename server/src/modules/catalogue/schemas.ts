import { type Static, Type } from '@sinclair/typebox'
import { dayKinds, elementTypes } from '#engine/catalogue'
import { dropReasons } from '#engine/composer'
import { named, nullable, oneOf, ref } from '../../platform/named-schema.ts'
import { PlanCommitment, PlanDays } from '../../platform/plan-schemas.ts'
import { said } from '../../platform/said-schema.ts'

const Code = Type.String()
const Count = Type.Integer()

/** K15 Beside a date that was reckoned. */
export const Provisional = Type.Boolean({
  description:
    'the holiday notice of that year is not out: the date is reckoned by weekends and statutory holidays and may move',
})

export const DepartmentName = named(
  'DepartmentName',
  Type.Object({ id: Code, name: Type.String(), nameEn: Type.String() }),
)

const BeforeAfter = named('BeforeAfter', Type.Object({ before: Count, after: Count }))

export const ThingSummary = named(
  'ThingSummary',
  Type.Object(
    {
      code: Code,
      name: Type.String(),
      nameEn: Type.String(),
      audience: Type.String(),
      zone: Type.String({
        description: 'one of the five zones of the hall by its code; a zone of another name keeps its own',
      }),
      lead: ref(DepartmentName),
      departments: Count,
      matters: Count,
      materials: ref(BeforeAfter),
      days: ref(PlanDays),
      visits: ref(BeforeAfter),
      casesDone: Count,
    },
    { description: 'One thing in a list; the figures are those of its common case (the sample answers).' },
  ),
)

export const AnswerValue = Type.Union([
  Type.Boolean(),
  Type.Number(),
  Type.String({ maxLength: 200 }),
  Type.Array(Type.String({ maxLength: 200 }), { maxItems: 200 }),
])
export const Answers = named(
  'Answers',
  Type.Record(Type.String(), AnswerValue, {
    description: 'question id → answer; “unknown” says that it is not known (D3)',
    maxProperties: 200,
  }),
)

export const Question = named(
  'Question',
  Type.Object({
    id: Code,
    ask: Type.String(),
    askEn: Type.String(),
    type: oneOf('boolean', 'number', 'single', 'multi'),
    unit: nullable(Type.String()),
    range: nullable(Type.Tuple([Type.Number(), Type.Number()])),
    options: Type.Array(Type.Object({ value: Type.String(), label: Type.String(), labelEn: Type.String() })),
    sample: AnswerValue,
    /** Which matters depend on the answer: the honest "why do you ask this". */
    decides: Type.Array(Type.Object({ matter: Code, name: Type.String(), nameEn: Type.String() })),
  }),
)

export const PlanMatter = named(
  'PlanMatter',
  Type.Object({
    code: Code,
    name: Type.String(),
    nameEn: Type.String(),
    department: ref(DepartmentName),
    ...{ start: Count, end: Count, slack: Count, critical: Type.Boolean() },
    statutoryDays: Count,
    promisedDays: Count,
    excludedDays: Count,
    prerequisites: Type.Array(Code),
    commitment: nullable(ref(PlanCommitment)),
    result: Type.Object({ name: Type.String(), kind: Type.String() }),
    legalBasis: Type.Array(Type.Object({ title: Type.String(), article: Type.Optional(Type.String()) })),
  }),
)

export const PaperForm = oneOf('original', 'copy', 'electronic')

export const SubmitRow = named(
  'SubmitRow',
  Type.Object({
    material: Code,
    name: Type.String(),
    nameEn: Type.String(),
    kind: Type.String(),
    form: PaperForm,
    copies: Count,
    necessity: oneOf('required', 'deferrable'),
    askedBy: Type.Array(Code),
    asNamed: Type.Array(Type.String(), { description: "the departments' own wordings" }),
    producedByIntermediary: Type.Boolean(),
  }),
)

export const DroppedRow = named(
  'DroppedRow',
  Type.Object({
    matter: Code,
    matterName: Type.String(),
    matterNameEn: Type.String(),
    asNamed: Type.String(),
    material: Code,
    materialName: Type.String(),
    materialNameEn: Type.String(),
    reason: oneOf(...dropReasons),
    by: Type.String(),
    byName: Type.String(),
    byNameEn: Type.String(),
    decision: Type.Optional(
      Type.Object(
        { basis: Type.String(), owner: ref(DepartmentName), on: Type.String() },
        { description: 'what the joint team decided: the basis, the department that owns it, the day (D5)' },
      ),
    ),
  }),
)

/** I7 What the matters of a plan or a case cost. */
export const Fees = named(
  'Fees',
  Type.Object({
    total: nullable(Type.Number({ description: 'yuan; null where a fee is not one number, or not stated' })),
    charged: Type.Array(
      Type.Object({
        name: Type.String(),
        nameEn: Type.String(),
        department: ref(DepartmentName),
        amount: nullable(Type.Number({ description: 'yuan' })),
        words: Type.String({ description: 'of a fee that is not one number; else empty' }),
        basis: Type.String(),
      }),
    ),
    unstated: Type.Array(Type.Object({ name: Type.String(), nameEn: Type.String() })),
  }),
)

const Ends = Type.Object({ least: Count, most: Count })
const EndFigures = Type.Object({
  matters: Ends,
  materials: Ends,
  fields: Ends,
  days: Ends,
  visits: Ends,
  fees: nullable(
    Type.Object(
      { least: Type.Number(), most: Type.Number() },
      { description: 'yuan; null where a fee is not one number, or not stated' },
    ),
  ),
})
const NamedPaper = Type.Object({ material: Code, name: Type.String(), nameEn: Type.String() })

/** D3 What questions answered 不知道 leave open: between which ends the plan lies, and what each answer would bring. */
export const BothEnds = named(
  'BothEnds',
  Type.Object({
    figures: nullable(EndFigures),
    questions: Type.Array(
      Type.Object({
        question: ref(Question),
        whom: Type.Array(ref(DepartmentName), { description: 'whose matters hang on it: who can tell' }),
        ifs: Type.Array(
          Type.Object({
            answer: said,
            matters: Type.Array(
              Type.Object({
                code: Code,
                name: Type.String(),
                nameEn: Type.String(),
                department: ref(DepartmentName),
              }),
              { description: 'besides what is certain already' },
            ),
            materials: Type.Array(NamedPaper),
            spared: Type.Array(NamedPaper, {
              description: 'papers of the certain plan that need not be handed in then',
            }),
            figures: EndFigures,
          }),
        ),
      }),
    ),
  }),
)

/** C49 A question that was not known, as it was settled, and on what. */
export const SettledQuestion = named(
  'SettledQuestion',
  Type.Object({
    question: ref(Question),
    answer: said,
    reason: Type.String(),
    at: Type.String({ description: 'ISO 8601 instant' }),
  }),
)

export const PlanView = named(
  'PlanView',
  Type.Object({
    thing: Type.Object({ code: Code, name: Type.String(), nameEn: Type.String() }),
    answers: ref(Answers),
    undecided: Type.Array(Code),
    ask: nullable(Code),
    remaining: Type.Array(Code, { description: 'unanswered questions that still matter, in order' }),
    unsettled: Type.Array(Code, {
      description:
        'questions answered “unknown” that still matter, in order: settled before acceptance (C49)',
    }),
    ends: nullable(ref(BothEnds)),
    lead: Type.Object({ department: ref(DepartmentName), reason: Type.String() }),
    matters: Type.Array(ref(PlanMatter)),
    materials: Type.Object({
      before: Count,
      merged: Count,
      after: Count,
      submit: Type.Array(ref(SubmitRow)),
      dropped: Type.Array(ref(DroppedRow)),
    }),
    fields: Type.Object({ before: Count, after: Count, prefilled: Count }),
    days: ref(PlanDays),
    /** The date the promised days lead to if handed in today. */
    doneBy: Type.String(),
    provisional: Provisional,
    visits: Type.Object({
      before: Count,
      after: Count,
      reasons: Type.Array(Type.Object({ code: Type.String(), zh: Type.String(), en: Type.String() })),
    }),
    departments: Type.Array(ref(DepartmentName)),
    fees: ref(Fees),
  }),
)

export const ThingGuide = named(
  'ThingGuide',
  Type.Object({
    summary: ref(ThingSummary),
    catalogueVersion: Type.String(),
    questions: Type.Array(ref(Question)),
    faq: Type.Array(Type.Object({ q: Type.String(), a: Type.String() })),
    plan: ref(PlanView),
    counters: Type.Array(
      Type.Object({
        name: Type.String(),
        nameEn: Type.String(),
        address: Type.String(),
        hours: Type.String(),
        phone: Type.String(),
      }),
    ),
  }),
)

/** F40 The columns of a list; its value is text, {"rows":[{"id":"1","cells":{element: text}}],"closed":true}. */
const [Named, Words] = [Type.String(), Type.Array(Type.String())]
const ListColumn = Type.Object({
  ...{ element: Code, name: Named, nameEn: Named, type: oneOf(...elementTypes), unit: nullable(Named) },
  ...{ options: Words, optionsEn: Words, required: Type.Boolean(), personal: Type.Boolean() },
  ...{ range: nullable(Type.Array(Type.Number())), day: nullable(oneOf(...dayKinds)) },
  example: Type.Optional(nullable(Type.String())),
})
export const FieldList = Type.Object({
  ...{ tells: Code, least: Count, most: Count, columns: Type.Array(ListColumn) },
  ...{ starts: Type.Optional(Type.Record(Code, Code)), apart: Type.Optional(Type.Array(Code)) },
})

/** F46 What the rows of a list are not as a whole that they must be. */
export const NotSo = Type.Array(Type.Object({ zh: Type.String(), en: Type.String() }))

export type DepartmentName = Static<typeof DepartmentName>
export type ThingSummary = Static<typeof ThingSummary>
export type Answers = Static<typeof Answers>
export type Question = Static<typeof Question>
export type Fees = Static<typeof Fees>
export type BothEnds = Static<typeof BothEnds>
export type PlanView = Static<typeof PlanView>
export type PlanMatter = Static<typeof PlanMatter>
export type SubmitRow = Static<typeof SubmitRow>
export type DroppedRow = Static<typeof DroppedRow>
export type ThingGuide = Static<typeof ThingGuide>
