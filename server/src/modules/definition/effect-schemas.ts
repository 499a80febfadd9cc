import { type Static, Type } from '@sinclair/typebox'
import { codesOf, elementTypes, leadReasons } from '#engine/catalogue'
import { dropReasons } from '#engine/composer'
import { versionStatuses } from '#engine/definition'
import { named, nullable, oneOf, ref } from '../../platform/named-schema.ts'
import { said } from '../../platform/said-schema.ts'
import { Answers, DepartmentName, PlanView, Question } from '../catalogue/schemas.ts'
import { CutReason, VersionFigures } from './schemas.ts'

const Text = Type.String()
const Count = Type.Integer()
const Name = Type.Object({ name: Text, nameEn: Text })
export const ElementName = named('ElementName', Type.Object({ id: Text, name: Text, nameEn: Text }))
const Elements = Type.Array(ref(ElementName))

export const VersionEffect = named(
  'VersionEffect',
  Type.Object({
    scenarios: Count,
    occurrences: Type.Array(Type.Object({ code: Text, scenarios: Count })),
    idleQuestions: Type.Array(Text, { description: 'questions that no condition asks about' }),
    sample: ref(VersionFigures),
    worst: ref(VersionFigures),
    average: ref(VersionFigures),
    past: nullable(ref(VersionFigures)),
    pastCases: Count,
    rows: Type.Array(
      Type.Object({ answers: ref(Answers), matters: Type.Array(Text), figures: ref(VersionFigures) }),
      { description: 'the first 300 scenarios' },
    ),
  }),
)

export const ScenarioView = named(
  'VersionScenario',
  Type.Object({
    questions: Type.Array(ref(Question)),
    plan: ref(PlanView),
    whatIf: nullable(ref(PlanView)),
    drawing: Type.Object(
      { zh: Text, en: Text },
      { description: 'the process as SVG; with the other promises where they were given' },
    ),
  }),
)

/** A field the one form asks for, and whose forms ask for it: what a row of the ledger of fields may be about (D9). */
const AskedField = named(
  'AskedField',
  Type.Object({
    id: Text,
    name: Text,
    nameEn: Text,
    type: oneOf(...elementTypes),
    options: Type.Optional(Type.Array(Text)),
    unit: Type.Optional(Text),
    binds: Type.Optional(
      Type.Boolean({ description: 'whoever writes it is bound by it: it has no default' }),
    ),
    owners: Type.Array(
      Type.Object({
        department: ref(DepartmentName),
        matters: Type.Array(
          Type.Object({
            code: Text,
            name: Text,
            nameEn: Text,
            site: Type.Boolean({ description: 'has a site visit' }),
          }),
        ),
      }),
    ),
  }),
)

const place = {
  matter: Text,
  matterName: Name,
  department: ref(DepartmentName),
  asNamed: Text,
  material: Text,
  materialName: Name,
}

export const LedgerView = named(
  'CutLedger',
  Type.Object({
    rows: Type.Array(
      Type.Object({
        ...place,
        reason: oneOf(...dropReasons),
        by: Text,
        scenarios: Count,
        decided: nullable(
          Type.Object({
            basis: Text,
            owner: Text,
            proposedBy: Text,
            by: Text,
            on: Text,
            fields: Elements,
            adds: Elements,
          }),
        ),
      }),
    ),
    scenarios: Count,
    asked: Type.Array(ref(ElementName), {
      description: 'what the one form asks for: of this a paper may be drawn up (D5)',
    }),
    remaining: Type.Array(Type.Object({ ...place, form: Text, copies: Count, scenarios: Count }), {
      description: 'what is still handed in, by each matter that asks',
    }),
    proposals: Type.Array(Type.Object({ ...place, reason: CutReason, why: said })),
    fields: Type.Array(ref(AskedField), { description: 'what the forms of its matters ask for' }),
    twins: Type.Array(Type.Object({ element: Text, as: Text, owners: Type.Array(Text), why: said }), {
      description: 'fields that look like one fact (V27)',
    }),
    twinPapers: Type.Array(
      Type.Object({
        material: Text,
        materialName: Name,
        as: Text,
        asName: Name,
        matters: Type.Array(Type.Object({ matter: Text, owner: Text })),
        why: said,
      }),
      {
        description:
          'papers that look like one: whoever asks for the first finds its fact on the other (D15)',
      },
    ),
  }),
)

export const LeadView = named(
  'LeadFinding',
  Type.Object({
    finding: nullable(
      Type.Object({
        department: ref(DepartmentName),
        reason: oneOf(...codesOf(leadReasons)),
        evidence: Type.Array(said),
      }),
    ),
  }),
)

const MoreLess = Type.Object({ more: Type.Array(Text), less: Type.Array(Text) })

export const VersionComparison = named(
  'VersionComparison',
  Type.Object({
    /** The number of the version it is held against, or the snapshot it was begun from; null when it was begun empty. */
    against: nullable(Text),
    others: Type.Array(Type.Object({ versionId: Text, number: Count, status: oneOf(...versionStatuses) }), {
      description: 'the other versions of this one thing',
    }),
    words: Type.Array(
      Type.Object({
        path: Text,
        before: Text,
        after: Text,
        where: said,
        was: said,
        is: said,
      }),
      { description: 'where is the place in words, was and is what each version says there' },
    ),
    names: Type.Record(Text, Name, { description: 'code of a matter or material → its name' }),
    questions: Type.Array(ref(Question)),
    plans: Type.Array(
      Type.Object({
        matters: MoreLess,
        materials: MoreLess,
        days: Type.Object({ before: Count, after: Count }),
        scenarios: Count,
        example: ref(Answers),
      }),
    ),
    scenarios: Count,
    replay: nullable(
      Type.Object({
        cases: Type.Array(
          Type.Object({
            caseId: Text,
            before: ref(VersionFigures),
            after: ref(VersionFigures),
            open: Type.Boolean(),
          }),
        ),
        load: Type.Array(Type.Object({ department: ref(DepartmentName), before: Count, after: Count })),
      }),
    ),
  }),
)

export type VersionEffect = Static<typeof VersionEffect>
export type ScenarioView = Static<typeof ScenarioView>
export type LedgerView = Static<typeof LedgerView>
export type LeadView = Static<typeof LeadView>
export type VersionComparison = Static<typeof VersionComparison>
