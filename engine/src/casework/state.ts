import { Type } from '@sinclair/typebox'
import { deliveryWays } from '#engine/form'
import { documentKinds } from '#engine/identity'
import { type Data, nullable, oneOf } from '#engine/kernel'
import { Recorded } from './after-field.ts'
import { Answer, CasePlan } from './case-plan.ts'
import { EnteredElsewhere } from './entered.ts'
import { LaterMarks } from './later-marks.ts'
import { matterOf } from './row-branches.ts'
import { Demand, Late, Meeting, Opinion, Said, SiteVisit } from './together.ts'
import {
  caseStatuses,
  isGrant,
  keptStatuses,
  keptVerdicts,
  markVerdicts,
  promiseOutcomes,
  refusalKinds,
  taskEnded,
  visitCauses,
  withdrawalKinds,
} from './words.ts'

const Text = Type.String()
const Count = Type.Integer()
const Moment = nullable(Text)

export const TaskResult = Type.Object({ name: Text, number: Text, validUntil: nullable(Text) })

/** C92 The clock of a task stands [from, until); null while nobody knows until when. `procedure` is null where days are excluded by themselves. */
const TaskPause = Type.Object({
  procedure: nullable(Text),
  basis: Text,
  from: Text,
  until: nullable(Text),
  reason: nullable(Text),
})
export type TaskPause = Data<typeof TaskPause>
/** C94 One extension, in the limit's unit. */
const Extension = Type.Object({ days: Count, reason: Text, at: Text })
/** C97 What the check after a grant on a promise found, and what came of it. */
const PromiseCheck = Type.Object({
  outcome: oneOf(promiseOutcomes),
  at: Text,
  curedAt: Moment,
  revokedAt: Moment,
  /** C137 The joint team opened the way of the promise again. */
  restored: Type.Optional(Type.Object({ at: Text, reason: Text })),
})

export const TaskState = Type.Object({
  matter: Text,
  status: oneOf(keptStatuses),
  startedAt: Moment,
  decidedAt: Moment,
  reason: nullable(Text),
  basis: nullable(Text),
  result: nullable(TaskResult),
  pauses: Type.Array(TaskPause),
  extension: nullable(Extension),
  check: nullable(PromiseCheck),
  /** C103 The hands it went through; each is the next token. `isBack` where it was taken back: nobody takes that back in turn. */
  transfers: Type.Array(
    Type.Object({ from: Text, to: Text, token: Count, at: Text, isBack: Type.Boolean() }),
  ),
})
export type TaskState = Data<typeof TaskState>

const attachment = {
  attachmentId: Text,
  material: Text,
  fileHash: Text,
  fileName: Text,
  mediaType: Text,
  size: Count,
}
export const AttachedFile = Type.Object(attachment)
const AttachmentState = Type.Object({ ...attachment, addedAt: Text })

const MaterialCheck = Type.Object({ verdict: oneOf(keptVerdicts), reason: nullable(Text), at: Text })

/** C3 C99 One thing to mend: a paper, a field of the form, or what only its name says. */
export const CorrectionItem = Type.Object({
  material: nullable(Text),
  element: nullable(Text),
  name: Text,
  wrong: Text,
  cure: Text,
})
export type CorrectionItem = Data<typeof CorrectionItem>

const PartMark = Type.Object({
  verdict: oneOf(markVerdicts),
  items: Type.Array(CorrectionItem),
  at: Text,
  by: Text,
})

const Correction = Type.Object({
  round: Count,
  askedAt: Text,
  deadline: Text,
  items: Type.Array(CorrectionItem),
  /** C50 Questions the notice asks, because nothing could be said of them. */
  questions: Type.Array(Text),
  answeredAt: Moment,
  /** C95 When its day was over and nobody had answered. */
  ranOutAt: Moment,
})

/** C49 A field of the form that a settled answer has added, and that must be filled. */
export const OwedField = Type.Object({ element: Text, name: Text, nameEn: Text })

/** C49 How a question that was not known came to be settled by the office; `matters` are what it added to a case accepted already (C51). */
const Settled = Type.Object({
  question: Text,
  answer: Answer,
  reason: Text,
  at: Text,
  matters: Type.Array(Text),
})

/** A paper that a source gave or could not give (X1). */
const fetched = { requestId: Text, material: Text, department: Text, found: Type.Boolean() }
export const FetchedFact = Type.Object(fetched)
const FetchedMaterial = Type.Object({ ...fetched, at: Text, disputedAt: Moment })

/** C30 One source the person lets be asked: for which paper, for what, on which legal basis (X1). */
export const ConsentAsk = Type.Object({ material: Text, department: Text, purpose: Text, basis: Text })

/** `where` is a code of the place an act happened at, or what a clerk wrote; `reason` only what a clerk wrote. */
export const Visit = Type.Object({ where: Text, cause: oneOf(visitCauses), reason: nullable(Text) })
const VisitState = Type.Object({ ...Visit.properties, at: Text })

export const HandedOver = Type.Object({
  method: oneOf(deliveryWays),
  courierCompany: nullable(Text),
  courierNumber: nullable(Text),
  collector: nullable(Text),
})

/** A case as its events make it. JSON; `version` is the number of events. Personal form data is never in here (X2). */
export const CaseState = Type.Object({
  caseId: Text,
  version: Count,
  status: oneOf(caseStatuses),
  queryCode: nullable(Text),
  applicantId: Text,
  /** The applicant's name as lists show it, masked (X2). */
  applicantLabel: Text,
  /** The clerk who acts for the person at the counter. */
  handledBy: nullable(Type.Object({ id: Text })),
  catalogueVersion: Text,
  /** C30 What the person lets be asked; null while they have not said, or have taken it back. */
  consent: nullable(Type.Object({ asks: Type.Array(ConsentAsk), at: Text })),
  /** C31 The clerk who acts for the person saw their document. */
  identitySeen: nullable(Type.Object({ documentKind: oneOf(documentKinds), at: Text })),
  plan: CasePlan,
  formRevision: Count,
  formDigest: nullable(Text),
  attachments: Type.Array(AttachmentState),
  fetched: Type.Array(FetchedMaterial),
  checks: Type.Record(Text, MaterialCheck),
  tasks: Type.Array(TaskState),
  createdAt: Text,
  submittedAt: Moment,
  acceptedAt: Moment,
  /** C2: accepted by the passing of five working days. */
  deemed: Type.Boolean(),
  corrections: Type.Array(Correction),
  /** C100 What the departments said of their parts, by matter; opened again where what a matter reads has changed. */
  marks: Type.Record(Text, PartMark),
  /** C101 Matters that read a field which changed since the last notice. */
  touched: Type.Array(Text),
  /** C3: how many further notices the joint team has allowed. */
  correctionsAllowed: Count,
  /** C97 Matters of the plan that are to be decided on the person's promise. */
  committed: Type.Array(Text),
  /** C94 The extension of the joint limit. */
  jointExtension: nullable(Extension),
  /** C104 Answers that were demanded, C105 meetings, and what the joint team was asked to settle. */
  demands: Type.Array(Demand),
  /** C110 Who was told of which branch that runs late. */
  late: Type.Array(Late),
  meetings: Type.Array(Meeting),
  escalations: Type.Array(Type.Object({ reason: Text, at: Text, ruling: Said })),
  /** C106 */
  opinions: Type.Array(Opinion),
  /** C107 */
  siteVisits: Type.Array(SiteVisit),
  /** C12: when deferred materials must be in. */
  deferred: Type.Record(Text, Text),
  /** C96 Deferred papers whose day was over before they came. */
  overdue: Type.Array(Text),
  /** C117 What the person said there will be only later; left out where nothing ever was. */
  later: Type.Optional(LaterMarks),
  /** C49 What the office settled of the questions answered 不知道. */
  settled: Type.Array(Settled),
  owedFields: Type.Array(OwedField),
  /** C84 C86 What came after hand-in, the newest last; the values stand in the form, in the same order. */
  recorded: Type.Array(Recorded),
  /** C132 What was typed again into systems of the departments, the newest last. */
  entered: Type.Optional(Type.Array(EnteredElsewhere)),
  refusal: nullable(
    Type.Object({ kind: oneOf(refusalKinds), reason: Text, rightOffice: nullable(Text), at: Text }),
  ),
  withdrawal: nullable(Type.Object({ kind: oneOf(withdrawalKinds), reason: Text, at: Text })),
  /** C8 How the person wants the results; null in a case handed in before it was asked. To whom and where stands in the form (X2). */
  way: nullable(oneOf(deliveryWays)),
  /** C98 What was handed out before the rest, on the person's wish. */
  early: Type.Array(
    Type.Object({
      matters: Type.Array(Text),
      issuedAt: Text,
      delivery: nullable(Type.Object({ ...HandedOver.properties, at: Text })),
    }),
  ),
  issuedAt: Moment,
  delivery: nullable(Type.Object({ ...HandedOver.properties, at: Text })),
  completedAt: Moment,
  visits: Type.Array(VisitState),
  /** K21 How a notice moved the day by which everything should be decided; the last time, null while none did. */
  datesMoved: nullable(Type.Object({ from: Text, to: Text, notices: Type.Array(Text), at: Text })),
})
export type CaseState = Data<typeof CaseState>

export const allEnded = (state: CaseState): boolean =>
  state.tasks.length > 0 && state.tasks.every(({ status }) => taskEnded(status))

/** C4 What a waiting task still waits for: prerequisites in the case that are not granted. C88 Nobody waits for a row that was withdrawn. */
export const waitsFor = (state: CaseState, matter: string): string[] => {
  const wanted = state.plan.matters.find(({ code }) => code === matter)?.prerequisites ?? []
  if (wanted.length === 0) return []
  const done = new Set(
    state.tasks.flatMap(({ matter: code, status }) =>
      isGrant(status) || status === 'stopped' ? [code] : [],
    ),
  )
  return wanted.filter((code) => !done.has(code))
}

export const waitingTask = (matter: string): TaskState => ({
  matter,
  status: 'waiting',
  startedAt: null,
  decidedAt: null,
  reason: null,
  basis: null,
  result: null,
  pauses: [],
  extension: null,
  check: null,
  transfers: [],
})

/** The tasks of another plan: those that were there go on as they are. */
export const tasksOf = (state: CaseState, plan: CasePlan): CaseState['tasks'] =>
  plan.matters.map(({ code }) => state.tasks.find(({ matter }) => matter === code) ?? waitingTask(code))

export const askedMaterials = (state: CaseState): string[] =>
  state.plan.requirements.map(({ material }) => material)

/** C88 Papers somebody still asks for: those of matters of which every part was withdrawn are nobody's need, though they stay in the case. */
export const stillAsked = ({ plan, tasks }: CaseState): CasePlan['requirements'] => {
  const stopped = new Set(
    tasks.flatMap(({ matter, status }) => (status === 'stopped' ? [matterOf(matter)] : [])),
  )
  if (stopped.size === 0) return plan.requirements
  for (const { matter, status } of tasks) if (status !== 'stopped') stopped.delete(matterOf(matter))
  return plan.requirements.filter(
    ({ askedBy }) => !askedBy.every(({ matter }) => stopped.has(matterOf(matter))),
  )
}

export const withTask = (state: CaseState, matter: string, change: Partial<TaskState>): CaseState => ({
  ...state,
  tasks: state.tasks.map((task) => (task.matter === matter ? { ...task, ...change } : task)),
})

/** What was not decided yet is not decided any more. */
export const withStopped = (state: CaseState): CaseState => ({
  ...state,
  tasks: state.tasks.map((task) => (taskEnded(task.status) ? task : { ...task, status: 'stopped' as const })),
})

/** C88 The case without a part: what only that was to bring later is not owed any more (C12). */
export const withoutTask = (state: CaseState, matter: string, reason: string | null): CaseState => {
  const next = withTask(state, matter, { status: 'stopped', reason })
  const asked = new Set(stillAsked(next).map(({ material }) => material))
  const deferred = Object.entries(state.deferred).filter(([material]) => asked.has(material))
  return { ...next, deferred: Object.fromEntries(deferred) }
}

/** C103 What a department passed on and nobody has decided yet: it may take it back, and reads it until then. */
export const passedOnBy = ({ tasks }: Pick<CaseState, 'tasks'>, department: string | undefined): string[] =>
  tasks.flatMap(({ matter, status, transfers }) => {
    const last = transfers.at(-1)
    const isTheirs = last !== undefined && !last.isBack && last.from === department
    return isTheirs && !taskEnded(status) ? [matter] : []
  })
