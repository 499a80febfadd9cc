import { type Static, type TObject, type TSchema, Type } from '@sinclair/typebox'
import {
  actNamed,
  caseActs,
  caseStatuses,
  keptVerdicts,
  markVerdicts,
  readOrder,
  refusalKinds,
  visitCauses,
  withdrawalKinds,
} from '#engine/casework'
import { outcomeKinds } from '#engine/exchange'
import { deliveryWays } from '#engine/form'
import type { Permission } from '#engine/identity'
import { ordersOf } from '../../platform/act-route.ts'
import { CaseParams, named, nullable, oneOf, ref } from '../../platform/named-schema.ts'
import { ToldProblem } from '../../platform/told-problem.ts'
import {
  Answers,
  BothEnds,
  DepartmentName,
  DroppedRow,
  Fees,
  PaperForm,
  Provisional,
  SettledQuestion,
} from '../catalogue/schemas.ts'
import { CaseTask, Day, Extension, Light, When } from '../tasks/schemas.ts'

const text = Type.String()
const Code = Type.String()
export const ThingNamed = Type.Object({ code: Code, name: Type.String(), nameEn: Type.String() })

export const CaseStatus = oneOf(...caseStatuses)

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

/** K21 How a holiday notice moved the day by which everything should be decided; null while none did. */
export const DatesMoved = nullable(
  Type.Object({ from: Day, to: Day, notices: Type.Array(Type.String()), at: When }),
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
    check: nullable(Type.Object({ verdict: oneOf(...keptVerdicts), reason: nullable(Type.String()) })),
    deferredUntil: nullable(Day),
    mayComeLater: Type.Boolean({ description: 'only matters read it that start later (C117)' }),
    /** C117 Marked as one there will be only later: when, when it was asked for (C119), since when it is there. */
    later: nullable(
      Type.Object({
        ...{ at: When, asked: Type.Array(When) },
        ...{ leftAt: nullable(When), cameAt: nullable(When) },
      }),
    ),
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
      Type.Object({ element: Code, name: text, nameEn: text, value: Type.Object({ zh: text, en: text }) }),
    ),
    document: nullable(Type.Object({ title: Type.String(), number: Type.String(), issuedOn: Type.String() })),
    disputedAt: nullable(When),
    disputeReason: nullable(Type.String()),
  }),
)

const Delivery = Type.Object({
  method: oneOf(...deliveryWays),
  courierCompany: nullable(Type.String()),
  courierNumber: nullable(Type.String()),
  collector: nullable(Type.String()),
  at: When,
})

const CorrectionItem = Type.Object({
  material: nullable(Code),
  /** C99 The field of the form the line is about; null where it is about none, or was sent before it was said. */
  element: nullable(Code),
  ...{ name: text, nameEn: text, wrong: text, wrongEn: text, cure: text, cureEn: text },
})

const AvailableAct = named(
  'AvailableAct',
  Type.Object({
    act: Type.String(),
    called: Type.Object({ zh: Type.String(), en: Type.String() }),
    targets: Type.Array(Type.String(), {
      description: 'matter or material codes, empty when the act is for the whole case',
    }),
    asks: Type.Array(Type.String(), { description: 'what a person sends with it, beside its name' }),
    hindrances: Type.Array(ToldProblem, {
      description:
        'why an act that asks for nothing would be refused now (W1); of others it is not known before',
    }),
  }),
)

export const CaseView = named(
  'CaseView',
  Type.Object({
    caseId: Code,
    queryCode: nullable(Code),
    version: Type.Integer(),
    status: CaseStatus,
    thing: ThingNamed,
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
    jointDueOn: nullable(Day),
    jointExtension: Extension,
    datesMoved: DatesMoved,
    completedAt: nullable(When),
    tasks: Type.Array(ref(CaseTask)),
    materials: Type.Array(ref(CaseMaterial)),
    dropped: Type.Array(ref(DroppedRow)),
    fetched: Type.Array(ref(FetchedFact)),
    ends: nullable(ref(BothEnds)),
    settled: Type.Array(ref(SettledQuestion)),
    owedFields: Type.Array(Type.Object({ element: Code, name: Type.String(), nameEn: Type.String() })),
    marks: Type.Array(
      Type.Object({
        ...{ matter: Code, name: text, nameEn: text, verdict: oneOf(...markVerdicts), at: When },
        items: Type.Array(
          Type.Object({
            ...{ material: nullable(Code), element: nullable(Code) },
            ...{ name: text, wrong: text, cure: text },
          }),
        ),
      }),
      { description: 'what departments said of their parts before acceptance (C100)' },
    ),
    correction: nullable(
      Type.Object({
        round: Type.Integer(),
        askedAt: When,
        deadline: Day,
        items: Type.Array(CorrectionItem),
        questions: Type.Array(Code),
        open: Type.Boolean(),
      }),
    ),
    refusal: nullable(
      Type.Object({
        kind: oneOf(...refusalKinds),
        reason: Type.String(),
        rightOffice: nullable(Type.String()),
        at: When,
      }),
    ),
    withdrawal: nullable(Type.Object({ kind: oneOf(...withdrawalKinds), reason: Type.String(), at: When })),
    issuedAt: nullable(When),
    delivery: nullable(Delivery),
    /** C98 What left before the rest on the person's wish, and how it reached them. */
    early: Type.Array(
      Type.Object({ matters: Type.Array(Code), issuedAt: When, delivery: nullable(Delivery) }),
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
    fees: ref(Fees),
    available: Type.Array(ref(AvailableAct)),
  }),
)

export type CaseView = Static<typeof CaseView>
export type CaseMaterial = Static<typeof CaseMaterial>
export type FetchedFact = Static<typeof FetchedFact>
export type Attachment = Static<typeof Attachment>

/** What the one door of acts takes. */
export const CaseOrders = named('CaseOrder', ordersOf(caseActs))

/** An address of the release before: what it did then is one act now, asked with what stood in the address and in the body. */
type Former = {
  readonly method?: 'DELETE'
  readonly url: string
  /** The act's name of then; the engine reads it as today's. */
  readonly act: string
  /** The body of then, where it was not what the act asks today. */
  readonly body?: TObject
}

/** They answer until 0.2.0, like the renamed addresses. */
const addresses: readonly Former[] = [
  { url: 'accept', act: 'accept' },
  { url: 'correction', act: 'request_correction' },
  { url: 'correction/approval', act: 'allow_correction' },
  { url: 'materials/:material/check', act: 'check_material' },
  { url: 'tasks/:matter/decision', act: 'decide_task' },
  { url: 'deliver', act: 'deliver' },
  { url: 'disputes', act: 'dispute_fact' },
  { url: 'issue', act: 'issue' },
  {
    url: 'visits',
    act: 'record_visit',
    body: Type.Object(
      {
        where: Type.String({ minLength: 1, maxLength: 100 }),
        why: Type.String({ minLength: 1, maxLength: 200 }),
      },
      { additionalProperties: false },
    ),
  },
  { url: 'refuse', act: 'refuse' },
  { url: 'resubmit', act: 'resubmit' },
  { url: 'withdraw', act: 'withdraw' },
  { method: 'DELETE', url: 'attachments/:attachmentId', act: 'detach' },
]

/** The former addresses with what each takes and the permission of what it is today. */
export const formerAddresses = addresses.map(({ method = 'POST' as const, url, act, body }) => {
  const today = actNamed(readOrder({ type: act }).type)
  if (!today?.permission) throw new Error(`${act} is no act of today`)
  const names: string[] = url.match(/(?<=:)\w+/g) ?? []
  const inAddress = names.map((name) => [
    name,
    name === 'attachmentId' ? Type.String({ format: 'uuid' }) : Type.String({ maxLength: 100 }),
  ])
  const asked: TSchema = body ?? Type.Omit(today.asked as TObject, names, { additionalProperties: false })
  return {
    method,
    url: `/api/cases/:caseId/${url}`,
    act,
    permission: today.permission as Permission,
    params: Type.Object({ ...CaseParams.properties, ...Object.fromEntries(inAddress) }),
    body: method === 'POST' ? asked : undefined,
  }
})
