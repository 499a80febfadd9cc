import { type Static, Type } from '@sinclair/typebox'
import { caseStatuses, taskStatuses, verdicts, visitCauses } from '#engine/casework'
import { elementTypes } from '#engine/catalogue'
import { outcomeKinds } from '#engine/exchange'
import { deliveryWays } from '#engine/form'
import { named, nullable, oneOf, ref } from '../../platform/named-schema.ts'
import { Answers, DepartmentName, DroppedRow, PaperForm, Provisional } from '../catalogue/schemas.ts'
import { AvailableAct } from './available-schemas.ts'
import { wished } from './delivery-schemas.ts'

const Code = Type.String()
const When = Type.String({ description: 'ISO 8601 instant' })
const Day = Type.String({ description: 'YYYY-MM-DD' })

export const Light = oneOf('green', 'amber', 'red', 'overdue')

export const Attachment = named(
  'Attachment',
  Type.Object({
    attachmentId: Code,
    material: Code,
    fileName: Type.String(),
    mediaType: Type.String(),
    size: Type.Integer(),
    addedAt: When,
  }),
)

export const CaseTask = named(
  'CaseTask',
  Type.Object({
    matter: Code,
    name: Type.String(),
    nameEn: Type.String(),
    department: ref(DepartmentName),
    status: oneOf(...taskStatuses),
    waitsFor: Type.Array(Type.Object({ matter: Code, name: Type.String(), nameEn: Type.String() })),
    startedAt: nullable(When),
    promisedDays: Type.Integer(),
    statutoryDays: Type.Integer(),
    expectedBy: nullable(Day),
    dueOn: nullable(Day),
    statutoryDueOn: nullable(Day),
    remaining: nullable(Type.Integer()),
    light: nullable(Light),
    provisional: Provisional,
    decidedAt: nullable(When),
    outcomeReason: nullable(Type.String()),
    basis: nullable(Type.String()),
    result: nullable(
      Type.Object({
        name: Type.String(),
        nameEn: Type.String(),
        number: Type.String(),
        validUntil: nullable(Day),
      }),
    ),
    legalBasis: Type.Array(Type.Object({ title: Type.String(), article: Type.Optional(Type.String()) })),
  }),
)

export const CaseMaterial = named(
  'CaseMaterial',
  Type.Object({
    material: Code,
    name: Type.String(),
    nameEn: Type.String(),
    kind: Type.String(),
    form: PaperForm,
    copies: Type.Integer(),
    necessity: oneOf('required', 'deferrable'),
    askedBy: Type.Array(
      Type.Object({
        matter: Code,
        name: Type.String(),
        department: ref(DepartmentName),
        asNamed: Type.String(),
      }),
    ),
    attachments: Type.Array(ref(Attachment)),
    check: nullable(Type.Object({ verdict: oneOf(...verdicts), reason: nullable(Type.String()) })),
    deferredUntil: nullable(Day),
    /** Why a paper that a source should have given is asked for after all (X1). */
    askedBecause: nullable(Type.Object({ zh: Type.String(), en: Type.String() })),
  }),
)

export const FetchedFact = named(
  'FetchedFact',
  Type.Object({
    requestId: Code,
    department: ref(DepartmentName),
    material: Code,
    materialName: Type.String(),
    materialNameEn: Type.String(),
    outcome: oneOf(...outcomeKinds),
    told: Type.Object({ zh: Type.String(), en: Type.String() }),
    purpose: Type.String(),
    basis: Type.String(),
    askedAt: When,
    askedBy: Type.String(),
    milliseconds: Type.Integer(),
    fields: Type.Array(
      Type.Object({ element: Code, name: Type.String(), nameEn: Type.String(), value: Type.String() }),
    ),
    document: nullable(Type.Object({ title: Type.String(), number: Type.String(), issuedOn: Type.String() })),
    disputedAt: nullable(When),
    disputeReason: nullable(Type.String()),
  }),
)

const text = Type.String()
const CorrectionItem = Type.Object({ material: nullable(Code), name: text, wrong: text, cure: text })

export const CaseStatus = oneOf(...caseStatuses)

export const CaseSummary = named(
  'CaseSummary',
  Type.Object({
    caseId: Code,
    queryCode: nullable(Code),
    thing: Type.Object({ code: Code, name: Type.String(), nameEn: Type.String() }),
    status: CaseStatus,
    updatedAt: When,
    submittedAt: nullable(When),
    tasksDone: Type.Integer(),
    tasksTotal: Type.Integer(),
    expectedBy: nullable(Day),
    provisional: Provisional,
  }),
)

export const CaseView = named(
  'CaseView',
  Type.Object({
    caseId: Code,
    queryCode: nullable(Code),
    version: Type.Integer(),
    status: CaseStatus,
    thing: Type.Object({ code: Code, name: Type.String(), nameEn: Type.String() }),
    catalogueVersion: Type.String(),
    answers: ref(Answers),
    applicant: Type.Object({ name: Type.String(), phone: Type.String(), idNumber: Type.String() }),
    handledFor: nullable(
      Type.String({ description: 'name of the clerk who took the case in for the person' }),
    ),
    lead: ref(DepartmentName),
    createdAt: When,
    submittedAt: nullable(When),
    acceptedAt: nullable(When),
    deemedAccepted: Type.Boolean(),
    answerDueOn: nullable(Day),
    answerLight: nullable(Light),
    answerProvisional: Provisional,
    expectedBy: nullable(Day),
    provisional: Provisional,
    completedAt: nullable(When),
    tasks: Type.Array(ref(CaseTask)),
    materials: Type.Array(ref(CaseMaterial)),
    dropped: Type.Array(ref(DroppedRow)),
    fetched: Type.Array(ref(FetchedFact)),
    correction: nullable(
      Type.Object({
        round: Type.Integer(),
        askedAt: When,
        deadline: Day,
        items: Type.Array(CorrectionItem),
        open: Type.Boolean(),
      }),
    ),
    refusal: nullable(Type.Object({ reason: Type.String(), rightOffice: nullable(Type.String()), at: When })),
    withdrawal: nullable(Type.Object({ reason: Type.String(), at: When })),
    issuedAt: nullable(When),
    delivery: nullable(
      Type.Object({
        method: oneOf(...deliveryWays),
        courierCompany: nullable(Type.String()),
        courierNumber: nullable(Type.String()),
        collector: nullable(Type.String()),
        at: When,
      }),
    ),
    /** How the person wants the results; to whom and where is a reading of its own (`getDelivery`). */
    way: nullable(oneOf(...deliveryWays)),
    visits: Type.Array(
      Type.Object({
        at: When,
        where: Type.String(),
        cause: oneOf(...visitCauses),
        reason: nullable(Type.String()),
      }),
    ),
    figures: Type.Object({
      materials: Type.Object({ before: Type.Integer(), after: Type.Integer() }),
      days: Type.Object({ sequential: Type.Integer(), promised: Type.Integer() }),
      visits: Type.Object({ before: Type.Integer(), after: Type.Integer() }),
    }),
    available: Type.Array(ref(AvailableAct)),
  }),
)

export const FormField = named(
  'FormField',
  Type.Object({
    element: Code,
    name: Type.String(),
    nameEn: Type.String(),
    type: oneOf(...elementTypes),
    unit: nullable(Type.String()),
    options: Type.Array(Type.String()),
    optionsEn: Type.Array(Type.String(), {
      description: 'in the order of the options; empty where the catalogue has no English',
    }),
    required: Type.Boolean(),
    value: Type.String(),
    askedBy: Type.Integer({ description: 'how many departments’ forms this one field stands for' }),
    /** Where a filled-in value came from; null when the person typed it. */
    source: nullable(
      Type.Object({
        kind: oneOf('registry', 'answer', 'account'),
        name: Type.String(),
        nameEn: Type.String(),
        requestId: nullable(Code),
        disputed: Type.Boolean(),
      }),
    ),
  }),
)

export const FormView = named(
  'FormView',
  Type.Object({
    revision: Type.Integer(),
    savedAt: nullable(When),
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

const ReceiptPaper = { name: Type.String(), nameEn: Type.String(), form: Type.String() }

export const Receipt = named(
  'Receipt',
  Type.Object({
    caseId: Code,
    queryCode: Code,
    thing: Type.Object({ code: Code, name: Type.String(), nameEn: Type.String() }),
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
    owed: Type.Array(
      Type.Object({
        ...ReceiptPaper,
        copies: Type.Integer({ description: 'asked for' }),
        until: nullable(Day),
        because: oneOf('deferred', 'correction', 'deferrable', 'missing'),
      }),
    ),
    matters: Type.Array(
      Type.Object({ name: Type.String(), nameEn: Type.String(), department: ref(DepartmentName) }),
    ),
    delivery: Type.Object(wished),
    answerDueOn: Day,
    provisional: Provisional,
    contact: ref(DepartmentName),
  }),
)

export type CaseView = Static<typeof CaseView>
export type CaseTask = Static<typeof CaseTask>
export type CaseMaterial = Static<typeof CaseMaterial>
export type CaseSummary = Static<typeof CaseSummary>
export type FormView = Static<typeof FormView>
export type FormField = Static<typeof FormField>
export type FetchedFact = Static<typeof FetchedFact>
export type Receipt = Static<typeof Receipt>
export type Attachment = Static<typeof Attachment>
