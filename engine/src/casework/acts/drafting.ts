import { Type } from '@sinclair/typebox'
import { type Actor, after, type Data, nullable, ok, refuse, sameJson } from '#engine/kernel'
import { begun } from '../begun.ts'
import { CasePlan } from '../case-plan.ts'
import { intakeDay } from '../clock.ts'
import { papersLater } from '../known-later.ts'
import { answeredByPerson } from '../open-questions.ts'
import { failCasework } from '../problems.ts'
import { AttachedFile, askedMaterials, type CaseState, FetchedFact, tasksOf } from '../state.ts'
import { withPaper } from './later-what.ts'
import { starts } from './taking-in.ts'
import {
  act,
  actsAtCounter,
  asks,
  blank,
  counted,
  happening,
  isApplicantSide,
  Line,
  Nothing,
  openOn,
  openWhen,
} from './vocabulary.ts'

/** A draft, by the person or the clerk at the counter: answers, form, files, data runs. What corrections need is open again then. */

const filesPerMaterial = 20
const Text = Type.String()
const Count = Type.Integer()

const Draft = Type.Object({
  caseId: Text,
  applicantId: Text,
  applicantLabel: Text,
  onBehalf: Type.Boolean(),
  catalogueVersion: Text,
  plan: CasePlan,
})

const draftCreated = happening({
  type: 'draft_created',
  schema: Draft,
  apply: (_none, { onBehalf, ...data }, { at, actor }) => ({
    ...begun,
    ...data,
    handledBy: onBehalf ? { id: actor.id } : null,
    createdAt: at,
  }),
  say: () => ({ zh: '开始填写申请', en: 'Application started' }),
})

const createDraft = act<Data<typeof Draft>>()({
  type: 'create_draft',
  called: { zh: '开始申请', en: 'Start' },
  permission: 'case.draft',
  asked: Nothing,
  example: {},
  ownDoor: true,
  open: (state, { role }) => openWhen(!state && (role === 'applicant' || role === 'window_clerk')),
  decide: (_none, { caseId, applicantId, applicantLabel, onBehalf, catalogueVersion, plan }) =>
    ok([draftCreated.of({ caseId, applicantId, applicantLabel, onBehalf, catalogueVersion, plan })]),
})

const Saved = Type.Object({
  ...{ plan: nullable(CasePlan), formRevision: Count, formDigest: Text },
  /** C101 Matters that read a field whose value changed, while a correction is answered. */
  touched: Type.Optional(Type.Array(Text)),
})

/** C50 Once handed in, the answers (and so the plan) stand; only what was not known may still be said, and said better. */
const onlySays = (state: CaseState, plan: CasePlan): boolean => {
  const { answers, unsettled } = state.plan
  const open = new Set([...unsettled.map(({ question }) => question), ...answeredByPerson(state)])
  const asked = [...new Set([...Object.keys(answers), ...Object.keys(plan.answers)])]
  return asked.every((question) => open.has(question) || sameJson(answers[question], plan.answers[question]))
}

const draftSaved = happening({
  type: 'draft_saved',
  schema: Saved,
  apply: (state, data) => ({
    ...state,
    plan: data.plan ?? state.plan,
    // A file of a paper that is no longer asked for stays: answers may change back, nothing is lost.
    tasks: data.plan && state.submittedAt ? tasksOf(state, data.plan) : state.tasks,
    formRevision: data.formRevision,
    formDigest: data.formDigest,
    touched: [...new Set([...state.touched, ...(data.touched ?? [])])],
  }),
  say: () => ({ zh: '保存了草稿', en: 'Draft saved' }),
})

const isOpenForm = ({ status }: CaseState): boolean => status === 'draft' || status === 'correcting'

/** The person may write: the draft is theirs, or a correction asks for something. */
const mayWrite = (state: CaseState | undefined, actor: Actor): state is CaseState =>
  state !== undefined && isOpenForm(state) && isApplicantSide(state, actor)

const saveDraft = act<Data<typeof Saved>>()({
  type: 'save_draft',
  called: { zh: '保存', en: 'Save' },
  permission: 'case.draft',
  asked: Nothing,
  example: {},
  ownDoor: true,
  open: (state, actor) => openWhen(mayWrite(state, actor)),
  decide: (state, { plan, formRevision, formDigest, touched = [] }) => {
    if (formRevision <= state.formRevision)
      return refuse(failCasework('revision_old', { newer: state.formRevision }))
    const isTaken = plan !== null && (state.status === 'draft' || onlySays(state, plan))
    const changed = state.status === 'correcting' && touched.length ? { touched: [...touched] } : {}
    return ok([draftSaved.of({ plan: isTaken ? plan : null, formRevision, formDigest, ...changed })])
  },
})

const fileAttached = happening({
  type: 'file_attached',
  schema: AttachedFile,
  apply: (state, data, { at }) => {
    const attachments = [...state.attachments, { ...data, addedAt: at }]
    const later = withPaper(state, data.material, at)
    const known = { ...state, ...(later && { later }) }
    // C21 A paper that was seen and found fit is only scanned: it needs no second look.
    if (!isOpenForm(state) && state.checks[data.material]?.verdict === 'fit') return { ...known, attachments }
    const { [data.material]: _again, ...checks } = state.checks
    return { ...known, checks, attachments }
  },
  say: ({ material, fileName }, names) => ({
    zh: `上传了“${names.material(material).zh}”：${fileName}`,
    en: `Attached “${names.material(material).en}”: ${fileName}`,
  }),
})

/**
 * C12 What was deferred may still be handed in until the results are issued. C21 At the counter scanning follows the papers: any of them while
 * the window looks at the case, afterwards those that have no file yet.
 */
const attachable = (state: CaseState, actor: Actor): readonly string[] => {
  if (isOpenForm(state)) return askedMaterials(state)
  const atCounter = actsAtCounter(state, actor)
  // C12 What may be missing at hand-in may come before anybody looks for it.
  if (state.status === 'submitted')
    return askedMaterials(state).filter(
      (material) => atCounter || !state.attachments.some((file) => file.material === material),
    )
  if (state.status !== 'accepted' && state.status !== 'decided') return []
  const scanned = new Set(state.attachments.map(({ material }) => material))
  const unscanned = atCounter ? askedMaterials(state).filter((material) => !scanned.has(material)) : []
  // C118 What was said to come later comes when there is such a thing.
  return [...new Set([...Object.keys(state.deferred), ...papersLater(state), ...unscanned])]
}

/** C21 A clerk takes a wrong scan away again, while the window looks at the case: only what came after the papers were taken in. */
const detachable = (state: CaseState, actor: Actor): readonly string[] => {
  const ids = (files: CaseState['attachments']) => files.map(({ attachmentId }) => attachmentId)
  if (isOpenForm(state)) return isApplicantSide(state, actor) ? ids(state.attachments) : []
  if (state.status !== 'submitted' || !actsAtCounter(state, actor)) return []
  const since = intakeDay(state) ?? ''
  return ids(state.attachments.filter(({ addedAt }) => addedAt > since))
}

const attach = act<Data<typeof AttachedFile>>()({
  type: 'attach',
  called: { zh: '上传', en: 'Attach' },
  permission: 'case.draft',
  asked: Nothing,
  example: {},
  ownDoor: true,
  open: (state, actor) => {
    if (!state || !isApplicantSide(state, actor)) return undefined
    return mayWrite(state, actor) ? attachable(state, actor) : openOn(attachable(state, actor))
  },
  decide: (state, { attachmentId, material, fileHash, fileName, mediaType, size }, { actor, now }) => {
    const requirement = state.plan.requirements.find((row) => row.material === material)
    if (!requirement) return refuse(failCasework('material_unknown', { material }))
    if (!attachable(state, actor).includes(material))
      return refuse(failCasework('not_now', { status: state.status }))
    const already = state.attachments.filter((file) => file.material === material).length
    if (already >= filesPerMaterial)
      return refuse(failCasework('too_many_files', { material: requirement.name, limit: filesPerMaterial }))
    const own = [fileAttached.of({ attachmentId, material, fileHash, fileName, mediaType, size })]
    // C118 The branch that waited for it begins that day.
    const goesOn = state.status === 'accepted' && papersLater(state).has(material)
    return ok([...own, ...(goesOn ? starts(after(state, own, now)) : [])])
  },
})

const fileRemoved = happening({
  type: 'file_removed',
  schema: Type.Object({ attachmentId: Text }),
  apply: (state, { attachmentId }) => ({
    ...state,
    attachments: state.attachments.filter((file) => file.attachmentId !== attachmentId),
  }),
  say: () => ({ zh: '删除了一个文件', en: 'Removed a file' }),
})

const detach = act()({
  type: 'detach',
  called: { zh: '删除文件', en: 'Remove a file' },
  permission: 'case.draft',
  asked: asks({ attachmentId: Type.String({ format: 'uuid' }) }),
  example: { attachmentId: '019a0000-0000-7000-8000-000000000001' },
  open: (state, actor) => (state ? openOn(detachable(state, actor)) : undefined),
  decide: (state, { attachmentId }, { actor }) =>
    detachable(state, actor).includes(attachmentId)
      ? ok([fileRemoved.of({ attachmentId })])
      : refuse(failCasework('attachment_unknown')),
})

const Fetched = Type.Object({ facts: Type.Array(FetchedFact), plan: CasePlan })

const factsFetched = happening({
  type: 'facts_fetched',
  schema: Fetched,
  apply: (state, data, { at }) => ({
    ...state,
    plan: data.plan,
    fetched: [
      ...state.fetched.filter(
        (old) =>
          !data.facts.some((fact) => fact.material === old.material && fact.department === old.department),
      ),
      ...data.facts.map((fact) => ({ ...fact, at, disputedAt: null })),
    ],
  }),
  say: ({ facts }) => {
    const found = facts.filter((fact) => fact.found).length
    return {
      zh: `向部门查询了 ${facts.length} 项数据，查到 ${found} 项`,
      en: `Asked departments for ${counted(facts.length, 'fact')}, ${found} found`,
    }
  },
})

const fetchFacts = act<Data<typeof Fetched>>()({
  type: 'fetch_facts',
  called: { zh: '查数据', en: 'Ask sources' },
  permission: 'case.draft',
  asked: Nothing,
  example: {},
  ownDoor: true,
  open: (state, actor) => openWhen(state?.status === 'draft' && mayWrite(state, actor)),
  decide: (_state, { facts, plan }) => ok([factsFetched.of({ facts, plan })]),
})

const factDisputed = happening({
  type: 'fact_disputed',
  schema: Type.Object({ requestId: Text, reason: Text, plan: CasePlan }),
  apply: (state, { requestId, plan }, { at }) => ({
    ...state,
    plan,
    fetched: state.fetched.map((fact) => (fact.requestId === requestId ? { ...fact, disputedAt: at } : fact)),
  }),
  say: ({ reason }) => ({
    zh: `对一项共享数据提出异议：${reason}`,
    en: `Disputed a fetched fact: ${reason}`,
  }),
})

const undisputed = (state: CaseState) => state.fetched.filter(({ found, disputedAt }) => found && !disputedAt)

/** R08 The person's version counts; the paper is asked for after all, so the plan changes with it. */
const disputeFact = act<{ readonly plan: CasePlan }>()({
  type: 'dispute_fact',
  called: { zh: '提异议', en: 'Dispute' },
  permission: 'case.draft',
  asked: asks({ requestId: Type.String({ format: 'uuid' }), reason: Line(500) }),
  example: { requestId: '019a0000-0000-7000-8000-000000000002', reason: '地址早就变了' },
  open: (state, actor) =>
    state?.status === 'draft' && mayWrite(state, actor)
      ? openOn(undisputed(state).map(({ requestId }) => requestId))
      : undefined,
  decide: (state, { requestId, reason, plan }) => {
    if (blank(reason)) return refuse(failCasework('reason_needed'))
    return state.fetched.some((fact) => fact.requestId === requestId && !fact.disputedAt)
      ? ok([factDisputed.of({ requestId, reason, plan })])
      : refuse(failCasework('fact_unknown'))
  },
})

export const drafting = {
  acts: [createDraft, saveDraft, attach, detach, fetchFacts, disputeFact],
  happenings: [draftCreated, draftSaved, fileAttached, fileRemoved, factsFetched, factDisputed],
} as const
