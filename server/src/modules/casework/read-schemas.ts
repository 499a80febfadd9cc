import { type Static, Type } from '@sinclair/typebox'
import {
  endedKinds,
  lineHolders,
  lineOrders,
  publicCaseStatuses,
  publicTaskStatuses,
  queues,
} from '#engine/casework'
import { dayKinds, elementTypes, fieldReasons } from '#engine/catalogue'
import { fetchHolds } from '#engine/exchange'
import { deliveryWays } from '#engine/form'
import { named, nullable, oneOf, ref } from '../../platform/named-schema.ts'
import { said } from '../../platform/said-schema.ts'
import { ToldProblem } from '../../platform/told-problem.ts'
import { DepartmentName, FieldList, NotSo, Provisional } from '../catalogue/schemas.ts'
import { ClaimView } from '../claims/schemas.ts'
import { Day, Light, When } from '../tasks/schemas.ts'
import { CaseStatus, CaseView, DatesMoved, ThingNamed } from './schemas.ts'

const Code = Type.String()

export const FormField = named(
  'FormField',
  Type.Object({
    ...{ element: Code, name: Type.String(), nameEn: Type.String(), type: oneOf(...elementTypes) },
    ...{ unit: nullable(Type.String()), options: Type.Array(Type.String()) },
    optionsEn: Type.Array(Type.String(), { description: 'in their order; empty where there is no English' }),
    example: nullable(Type.String({ description: 'what somebody might write there, made up (F74)' })),
    required: Type.Boolean(),
    value: Type.String({ description: 'as typed; of a list, its rows as JSON text (F40)' }),
    list: Type.Optional(FieldList),
    ...{ notSo: NotSo, doubts: NotSo },
    askedBy: Type.Integer({ description: 'how many departments’ forms this one field stands for' }),
    range: nullable(Type.Array(Type.Number(), { description: 'the least and the most it may be (F21)' })),
    day: nullable(oneOf(...dayKinds)),
    notBefore: nullable(Type.String({ description: 'the field whose day this one may not be before (F21)' })),
    longest: nullable(Type.Integer({ description: 'most characters, where fewer than its type has' })),
    isNarrowed: Type.Boolean({ description: 'an answer leaves only these of the options (F22)' }),
    decidedBy: nullable(Type.String({ description: 'question whose answer leaves these options (F22)' })),
    shown: oneOf('ask', 'tell', 'hide'),
    aside: Type.String({
      description: 'what the person wrote and is set aside now: kept, not handed in (F37)',
    }),
    decision: nullable(
      Type.Object({ reason: oneOf(...fieldReasons), basis: Type.String(), mayChange: Type.Boolean() }),
    ),
    isFixed: Type.Boolean({ description: 'the answer leaves one value: it holds whatever is sent (F22)' }),
    source: nullable(
      Type.Object({
        kind: oneOf('registry', 'answer', 'account', 'decided', 'on_site', 'later'),
        ...{ name: Type.String(), nameEn: Type.String() },
        ...{ requestId: nullable(Code), disputed: Type.Boolean() },
      }),
    ),
  }),
)

export const FormView = named(
  'FormView',
  Type.Object({
    revision: Type.Integer(),
    savedAt: nullable(When),
    today: Type.String({ description: 'the day its values are judged by (F21)' }),
    sections: Type.Array(
      Type.Object({
        id: Code,
        title: Type.String(),
        titleEn: Type.String(),
        fields: Type.Array(ref(FormField)),
      }),
    ),
    fields: Type.Object({ before: Type.Integer(), after: Type.Integer(), filled: Type.Integer() }),
    upload: Type.Object({ maxBytes: Type.Integer(), accepts: Type.Array(Type.String()) }),
  }),
)

/** What an act would do, before it is done: why it would be refused, or what it would be told as and how the case would stand. */
export const Foresight = named(
  'Foresight',
  Type.Object({
    problems: Type.Array(ToldProblem),
    told: Type.Array(Type.Object({ zh: Type.String(), en: Type.String() }), {
      description: 'the sentences the applicant would read',
    }),
    after: nullable(ref(CaseView)),
  }),
)

/** X10 X11 Why nothing is asked: nobody proved, somebody else in the form, no card seen, no consent. */
export const Hold = nullable(oneOf(...fetchHolds))

/** C30 What would be asked of whom, before the person agrees to it. */
export const DataAsks = named(
  'DataAsks',
  Type.Object({
    hold: Hold,
    agreedAt: nullable(When),
    asks: Type.Array(
      Type.Object({
        material: Type.String(),
        name: said,
        department: said,
        /** What it fills in. */
        fields: Type.Array(said),
        savesPaper: Type.Boolean(),
        ...{ purpose: Type.String(), basis: Type.String(), agreed: Type.Boolean() },
      }),
    ),
  }),
)

/** How the person wants the results, to whom and where; null where it was never asked or is not sent. */
const wished = {
  way: nullable(oneOf(...deliveryWays)),
  recipient: nullable(Type.String()),
  phone: nullable(Type.String()),
  address: nullable(Type.String()),
}

export const DeliveryView = named(
  'DeliveryView',
  Type.Object(
    {
      caseId: Code,
      queryCode: nullable(Code),
      thing: ThingNamed,
      ...wished,
      applicant: Type.Object({ name: Type.String(), phone: Type.String() }),
      /** What a form of another way begins with: the person, and an address the form knows; '' where nothing is known. */
      known: Type.Object({ recipient: Type.String(), phone: Type.String(), address: Type.String() }),
      results: Type.Array(
        Type.Object({ matter: Code, name: Type.String(), nameEn: Type.String(), number: Type.String() }),
      ),
      /** The window that reads it sends it. */
      sender: Type.Object({ window: Type.String(), lead: ref(DepartmentName) }),
    },
    { description: 'To whom and where the results go; `way` is null in a case of before it was asked' },
  ),
)

const Bilingual = { name: Type.String(), nameEn: Type.String() }
const ReceiptPaper = { ...Bilingual, form: Type.String() }

export const Receipt = named(
  'Receipt',
  Type.Object({
    caseId: Code,
    queryCode: Code,
    thing: ThingNamed,
    receivedAt: When,
    /** Null when it was handed in on the web, where no person takes it. */
    receivedBy: nullable(Type.String()),
    /** The window it was handed in at, else the portal. */
    receivedAtPlace: Type.String(),
    applicantName: Type.String(),
    received: Type.Array(
      Type.Object({
        ...ReceiptPaper,
        copies: Type.Integer({ description: 'taken in on paper; 0 where it came as files only' }),
        files: Type.Integer(),
        on: Day,
        digests: Type.Array(Type.String(), { description: 'for the archive copy' }),
      }),
      { description: 'only what came (C23)' },
    ),
    drawn: Type.Array(Type.Object(Bilingual), { description: 'drawn up and signed with the form (C81)' }),
    owed: Type.Array(
      Type.Object({
        ...ReceiptPaper,
        copies: Type.Integer({ description: 'asked for' }),
        until: nullable(Day),
        because: oneOf('deferred', 'correction', 'deferrable', 'later', 'missing'),
      }),
    ),
    matters: Type.Array(Type.Object({ ...Bilingual, department: ref(DepartmentName) })),
    /** Questions that are not settled yet (C48). */
    unsettled: Type.Array(said),
    delivery: Type.Object(wished),
    answerDueOn: Day,
    provisional: Provisional,
    contact: ref(DepartmentName),
  }),
)

export const CaseSummary = named(
  'CaseSummary',
  Type.Object({
    caseId: Code,
    queryCode: nullable(Code),
    thing: ThingNamed,
    status: CaseStatus,
    ...{ updatedAt: When, submittedAt: nullable(When), endedAs: nullable(oneOf(...endedKinds)) },
    // C12 Papers that are still to follow, and the first of their days.
    toFollow: nullable(Type.Object({ open: Type.Integer(), until: Day, isOverdue: Type.Boolean() })),
    ...{ tasksDone: Type.Integer(), tasksDenied: Type.Integer(), tasksTotal: Type.Integer() },
    // C86 What the person is asked now and has not answered; null where there is nothing.
    later: nullable(Type.Object({ open: Type.Integer(), since: When, isOverdue: Type.Boolean() })),
    expectedBy: nullable(Day),
    provisional: Provisional,
    correctionDueOn: nullable(Day),
  }),
)

export const QueueName = oneOf(...queues)

export const QueueCount = named(
  'QueueCount',
  Type.Object({
    queue: QueueName,
    count: Type.Integer(),
    more: Type.Boolean({ description: 'there are more than were counted' }),
    ...{ amber: Type.Integer(), red: Type.Integer(), overdue: Type.Integer() },
  }),
)

export const LineOrder = oneOf(...lineOrders)
export const LineHolder = oneOf(...lineHolders)

export const QueueRow = named(
  'QueueRow',
  Type.Object({
    caseId: Code,
    queryCode: Type.String(),
    thing: ThingNamed,
    applicantName: Type.String(),
    task: nullable(
      Type.Object({
        ...{ matter: Code, name: Type.String(), nameEn: Type.String() },
        department: ref(DepartmentName),
      }),
    ),
    section: nullable(Type.String({ description: 'the section of a department whose line it is (C114)' })),
    ...{ status: Type.String(), since: When },
    dueOn: nullable(Day),
    remaining: nullable(Type.Integer()),
    light: nullable(Light),
    provisional: Provisional,
    missing: Type.Array(Type.Object({ name: Type.String(), nameEn: Type.String() }), {
      description: 'materials not yet there or not fit',
    }),
    claim: nullable(ref(ClaimView)),
  }),
)

export const TimelineEntry = named(
  'TimelineEntry',
  Type.Object({
    sequence: Type.Integer(),
    type: Type.String(),
    at: When,
    place: Type.String(),
    actor: Type.Object({ name: Type.String(), role: Type.String(), department: nullable(Type.String()) }),
    forPerson: nullable(
      Type.String({ description: 'the person without an account for whom a clerk did it (C21)' }),
    ),
    ...{ zh: Type.String(), en: Type.String() },
  }),
)

export const ProgressView = named(
  'ProgressView',
  Type.Object(
    {
      queryCode: Code,
      thing: ThingNamed,
      status: oneOf(...publicCaseStatuses),
      submittedAt: When,
      expectedBy: nullable(Day),
      provisional: Provisional,
      datesMoved: DatesMoved,
      tasks: Type.Array(
        Type.Object({
          name: Type.String(),
          nameEn: Type.String(),
          department: ref(DepartmentName),
          status: oneOf(...publicTaskStatuses),
          expectedBy: nullable(Day),
          light: nullable(Light),
          provisional: Provisional,
        }),
      ),
      way: nullable(oneOf(...deliveryWays)),
      delivery: nullable(Type.Object({ method: oneOf(...deliveryWays) })),
    },
    { description: 'What a query code alone may see: no personal data, no decision (C35).' },
  ),
)

export type FormView = Static<typeof FormView>
export type FormField = Static<typeof FormField>
export type Foresight = Static<typeof Foresight>
export type DataAsks = Static<typeof DataAsks>
export type DeliveryView = Static<typeof DeliveryView>
export type Receipt = Static<typeof Receipt>
export type CaseSummary = Static<typeof CaseSummary>
export type QueueCount = Static<typeof QueueCount>
export type QueueRow = Static<typeof QueueRow>
export type TimelineEntry = Static<typeof TimelineEntry>
export type ProgressView = Static<typeof ProgressView>
