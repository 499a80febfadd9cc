import { Type } from '@sinclair/typebox'
import { dropReasons } from '#engine/composer'
import { named, oneOf, ref } from '../../platform/named-schema.ts'
import { PlanDays } from '../../platform/plan-schemas.ts'

const Code = Type.String()
const Count = Type.Integer()
const Text = Type.String()

const GuideText = named(
  'GuideText',
  Type.Object(
    { zh: Text, en: Type.Optional(Text) },
    { description: 'A text in both languages; English is absent where the catalogue has none.' },
  ),
)
const said = ref(GuideText)

const Limit = Type.Object({ value: Type.Number(), unit: oneOf('working_day') })
const PaperForm = oneOf('original', 'copy', 'electronic')
const Necessity = oneOf('required', 'deferrable')

const GuideDepartment = named(
  'GuideDepartment',
  Type.Object({ id: Code, name: said, sections: Type.Array(Text) }),
)

const GuideMaterial = named(
  'GuideMaterial',
  Type.Object({
    material: Code,
    name: said,
    form: PaperForm,
    copies: Count,
    necessity: Necessity,
    deferrable: Type.Boolean({ description: 'may follow after acceptance under a promise (C12)' }),
    source: Type.Object({
      kind: oneOf('department', 'intermediary', 'applicant'),
      department: Type.Optional(said),
    }),
    askedBy: Type.Array(Type.Object({ matter: Code, asNamed: Text })),
    criteria: Type.Array(Type.Object({ id: Code, says: said, basis: Type.Optional(Text) }), {
      description: 'what it must show to be taken (I8); empty where nothing is on file',
    }),
    blank: Type.Boolean({ description: 'a blank form is on file: papers/…/blank.pdf' }),
    sample: Type.Boolean({ description: 'a sample is on file: papers/…/sample.pdf' }),
  }),
)

const NotNeeded = named(
  'NotNeeded',
  Type.Object(
    {
      material: Code,
      name: said,
      matter: Code,
      asNamed: Text,
      reason: oneOf(...dropReasons),
      by: Text,
      why: said,
      decision: Type.Optional(Type.Object({ basis: Text, owner: said, on: Text })),
    },
    { description: 'A requirement the person need not serve, with the whole sentence why (D5).' },
  ),
)

const GuideItem = named(
  'GuideItem',
  Type.Object({
    code: Code,
    name: said,
    type: said,
    department: ref(GuideDepartment),
    basis: Type.Array(Type.Object({ title: Text, article: Type.Optional(Text) })),
    time: Type.Object({
      statutory: Limit,
      promised: Limit,
      excluded: Limit,
      procedures: Type.Array(
        Type.Object({ type: said, days: Type.Number(), excludedFromLimit: Type.Boolean() }),
      ),
    }),
    commitment: Type.Optional(
      Type.Object(
        {
          basis: Text,
          conditions: said,
          decidedWithin: Limit,
          checkedWithin: Limit,
          verified: oneOf('sourced', 'recalled'),
        },
        { description: 'that it may be decided on a promise and is checked afterwards (D17, R31)' },
      ),
    ),
    conduct: Type.Object({
      kind: said,
      mode: said,
      closing: Type.Optional(said),
      steps: Type.Array(said),
      visitsBefore: Count,
    }),
    schedule: Type.Object({
      start: Count,
      end: Count,
      critical: Type.Boolean(),
      after: Type.Array(Code),
    }),
    fee: Type.Optional(
      Type.Object({
        charged: Type.Boolean(),
        amount: Type.Union([Type.Number(), Text]),
        basis: Type.Optional(Text),
      }),
    ),
    result: Type.Object({
      name: Text,
      nameEn: Type.Optional(Text),
      kind: said,
      validYears: Type.Optional(Type.Number()),
    }),
    intermediaryServices: Type.Array(Text),
    materials: Type.Array(
      Type.Object({
        asNamed: Text,
        material: Code,
        name: said,
        form: PaperForm,
        copies: Count,
        necessity: Necessity,
      }),
    ),
    sources: Type.Array(Text),
    verified: Type.Optional(Text),
    note: Type.Optional(Text),
  }),
)

const Asked = Type.Object({ id: Code, question: said })

export const Guide = named(
  'Guide',
  Type.Object(
    {
      format: oneOf('onevisit-guide/1'),
      version: Type.Optional(Type.Union([Type.Number(), Text])),
      publishedAt: Type.Optional(Text),
      identity: Type.Object({
        code: Code,
        name: said,
        audience: Type.Optional(said),
        zone: Type.Optional(said),
        alsoSaid: Type.Array(Text),
        lead: Type.Object({ department: ref(GuideDepartment), reason: Type.Optional(said) }),
      }),
      scenario: Type.Object({
        sample: Type.Boolean({ description: 'the common case, because no answers were given' }),
        answers: Type.Array(Type.Object({ id: Code, question: said, answer: said })),
        open: Type.Array(Asked),
        undecided: Type.Array(Type.Object({ code: Code, name: said })),
      }),
      items: Type.Array(ref(GuideItem)),
      materials: Type.Array(ref(GuideMaterial)),
      deferrable: Type.Object({ materials: Type.Array(Code), text: said }),
      notNeeded: Type.Array(ref(NotNeeded)),
      form: Type.Array(
        Type.Object({ element: Code, name: said, type: Text, prefillFrom: Type.Optional(said) }),
      ),
      visits: Type.Object({
        before: Count,
        after: Count,
        reasons: Type.Array(Type.Object({ code: oneOf('original_paper', 'in_person'), text: said })),
      }),
      fees: Type.Object({ total: Type.Union([Type.Number(), Type.Null()]), texts: Type.Array(said) }),
      results: Type.Array(
        Type.Object({
          matter: Code,
          name: Text,
          nameEn: Type.Optional(Text),
          validYears: Type.Optional(Type.Number()),
        }),
      ),
      figures: Type.Object({
        materials: Type.Object({ before: Count, merged: Count, after: Count }),
        fields: Type.Object({ before: Count, after: Count, prefilled: Count }),
        days: ref(PlanDays),
        visits: Type.Object({ before: Count, after: Count }),
      }),
      promises: Type.Array(
        Type.Object({ code: oneOf('choice', 'check', 'broken', 'closed'), text: said, law: Text }),
      ),
      remedies: Type.Array(
        Type.Object({ code: oneOf('reasons', 'reconsideration', 'suit'), text: said, law: Text }),
      ),
      faq: Type.Array(Type.Object({ question: Text, answer: Text })),
      notStated: Type.Array(Type.Object({ group: Text, field: Text, name: said, item: Type.Optional(Code) })),
    },
    { description: 'The public guide of a one thing for one scenario (R04, 2b).' },
  ),
)

/** Answers as the portal writes them into an address. */
export const GuideQuery = Type.Record(Type.String(), Type.String(), {
  description:
    'question id → answer: yes | no, a number, an option, or options with commas between; none is the common case',
})
