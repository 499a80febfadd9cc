import { Type } from '@sinclair/typebox'
import { type DeliveryWay, deliveryWays, isOutstanding } from '#engine/form'
import {
  type Actor,
  type Data,
  type Happened,
  nullable,
  ok,
  oneOf,
  type Problem,
  type Result,
  refuse,
} from '#engine/kernel'
import { CaseMatter } from '../case-plan.ts'
import { type ClosedPromise, closedOf } from '../closed-promises.ts'
import { papersLater } from '../known-later.ts'
import { failByLaw } from '../law-problems.ts'
import { failCasework } from '../problems.ts'
import { matterOf } from '../row-branches.ts'
import { type CaseState, stillAsked, waitingTask } from '../state.ts'
import { isEnough } from '../words.ts'
import { visitRecorded } from './visiting.ts'
import { act, actsAtCounter, asks, happening, isApplicantSide, Line, openWhen } from './vocabulary.ts'

/** Handing in, and handing in again after a correction: what turns a person's draft into a case. */

const Text = Type.String()
const Count = Type.Integer()
/** C8 What is handed in says how the results come to the person; null only where it was handed in before that was asked. */
const Form = { formDigest: Text, formRevision: Count, way: nullable(oneOf(deliveryWays)) }
/** The revision of the form the person has before them: an older one than the store's is refused. */
const Revision = Type.Integer({ minimum: 0 })
type Brought = {
  readonly formDigest: string
  readonly formRevision: number
  /** The way that a form checked whole names; null where none is. */
  readonly way: DeliveryWay | null
  /** C54 The matters with a part for every row that has one by itself; left out where no list makes any. */
  readonly branches?: readonly Data<typeof CaseMatter>[]
}

/** C8 Nothing is handed in without a way of delivery. */
const noWay = (way: DeliveryWay | null): Problem[] =>
  way ? [] : [failCasework('delivery_needed', {}, 'delivery_method')]

/** Papers that must be there before a case is handed in: all but the deferrable ones (容缺) and those that come later (C118). */
const missingMaterials = (state: CaseState): Problem[] => {
  const later = papersLater(state)
  return stillAsked(state)
    .filter(
      ({ material, necessity }) =>
        !later.has(material) &&
        isOutstanding({ necessity }, state.attachments.filter((file) => file.material === material).length),
    )
    .map(({ material, name }) =>
      failCasework('material_missing', { material: name }, `materials.${material}`),
    )
}

/** C23 Papers a clerk took in as they were handed over the counter: nobody else can say so. */
const Papers = Type.Array(asks({ material: Line(100), copies: Type.Integer({ minimum: 1, maximum: 99 }) }), {
  maxItems: 200,
})
type Papers = Data<typeof Papers>

const papersReceived = happening({
  type: 'papers_received',
  schema: Type.Object({ papers: Type.Array(Type.Object({ material: Text, copies: Count })) }),
  apply: (state) => state,
  say: ({ papers }, names) => ({
    zh: `收下纸质材料：${papers.map(({ material, copies }) => `${names.material(material).zh} ${copies} 份`).join('、')}`,
    en: `Papers taken in: ${papers.map(({ material, copies }) => `${names.material(material).en} × ${copies}`).join(', ')}`,
  }),
})

/** The papers a clerk took in, or the refusal of what this case does not ask for. */
const takenIn = (state: CaseState, actor: Actor, papers: Papers = []): Result<Happened<CaseState>[]> => {
  if (!papers.length || !actsAtCounter(state, actor)) return ok([])
  const asked = new Set(state.plan.requirements.map(({ material }) => material))
  const unknown = papers.find(({ material }) => !asked.has(material))
  return unknown
    ? refuse(failCasework('material_unknown', { material: unknown.material }, 'papers'))
    : ok([papersReceived.of({ papers })])
}

const submitted = happening({
  type: 'submitted',
  schema: Type.Object({
    queryCode: Text,
    idempotencyKey: Text,
    ...Form,
    branches: Type.Optional(Type.Array(CaseMatter)),
  }),
  apply: (state, { queryCode, formDigest, formRevision, way, branches }, { at }) => ({
    ...state,
    ...(branches && { plan: { ...state.plan, matters: branches } }),
    status: 'submitted',
    queryCode,
    submittedAt: at,
    formDigest,
    formRevision,
    way,
    tasks: (branches ?? state.plan.matters).map(({ code }) => waitingTask(code)),
  }),
  say: ({ queryCode }) => ({
    zh: `提交了申请，查询码 ${queryCode}`,
    en: `Handed in, query code ${queryCode}`,
  }),
})

type Submitted = Brought & {
  readonly queryCode: string
  readonly idempotencyKey: string
  /** C136 What is closed for whoever promises in it. */
  readonly closed?: readonly ClosedPromise[]
}

const submit = act<Submitted>()({
  type: 'submit',
  called: { zh: '提交', en: 'Hand in' },
  permission: 'case.draft',
  asked: asks({ consent: Type.Boolean(), papers: Type.Optional(Papers) }),
  example: { consent: true },
  ownDoor: true,
  open: (state, actor) =>
    openWhen(state !== undefined && state.status === 'draft' && isApplicantSide(state, actor)),
  decide: (
    state,
    { queryCode, idempotencyKey, consent, papers, formDigest, formRevision, way, branches, closed },
    { actor, place },
  ) => {
    if (!consent) return refuse(failCasework('consent_needed', {}, 'consent'))
    // At the counter the clerk sees the papers themselves; scanning follows, so files are not a condition there.
    const missing = [...noWay(way), ...(state.handledBy ? [] : missingMaterials(state))]
    if (missing.length) return refuse(...missing)
    const shut = closedOf(state, state.committed, closed)
    if (shut.length) return refuse(...shut)
    if ((branches ?? state.plan.matters).length === 0) return refuse(failByLaw('nothing_to_do'))
    const taken = takenIn(state, actor, papers)
    if (!taken.ok) return taken
    return ok([
      submitted.of({
        ...{ queryCode, idempotencyKey, formDigest, formRevision, way },
        ...(branches && { branches: [...branches] }),
      }),
      ...taken.value,
      // Handing in online is no trip; at the counter the person has come once (R01).
      ...(state.handledBy ? [visitRecorded.of({ where: place, cause: 'handing_in', reason: null })] : []),
    ])
  },
})

export const answered = (state: CaseState, at: string): CaseState['corrections'] =>
  state.corrections.map((correction) =>
    correction.answeredAt ? correction : { ...correction, answeredAt: at },
  )

const resubmitted = happening({
  type: 'resubmitted',
  schema: Type.Object({
    ...Form,
    /** C101 Matters whose part is looked at again, because what they read has changed. */
    reopened: Type.Optional(Type.Array(Text)),
  }),
  apply: (state, { formDigest, formRevision, way, reopened = [] }, { at }) => {
    const asked = new Set(state.corrections.at(-1)?.items.map(({ material }) => material))
    // Only what was asked for is looked at again; what was found fit stays fit.
    const checks = Object.fromEntries(
      Object.entries(state.checks).filter(([material]) => !asked.has(material)),
    )
    return {
      ...state,
      status: 'submitted',
      checks,
      corrections: answered(state, at),
      marks: Object.fromEntries(Object.entries(state.marks).filter(([matter]) => !reopened.includes(matter))),
      formDigest,
      formRevision,
      way,
      // C49 A form that is handed in is whole (F6).
      owedFields: [],
    }
  },
  say: () => ({ zh: '补正后重新提交', en: 'Handed in again after correction' }),
})

const unanswered = (state: CaseState): Problem[] => {
  const correction = state.corrections.at(-1)
  const later = papersLater(state)
  return (correction?.items ?? []).flatMap(({ name, material }) => {
    if (
      material === null ||
      later.has(material) ||
      !stillAsked(state).some((row) => row.material === material)
    )
      return []
    const there = state.attachments.some(
      (file) => file.material === material && file.addedAt > (correction?.askedAt ?? ''),
    )
    return there ? [] : [failCasework('correction_unanswered', { material: name }, `materials.${material}`)]
  })
}

/** C50 What the notice asked for, and what an answer has added since. */
const stillMissing = (state: CaseState): Problem[] => {
  const asked = unanswered(state)
  const told = new Set(asked.map(({ place }) => place))
  // Papers that were seen and found fit are there, with a file or without; C127 waived ones nobody asks for.
  const seen = Object.keys(state.checks).filter((material) => isEnough(state.checks[material]?.verdict))
  for (const material of seen) told.add(`materials.${material}`)
  return [...asked, ...missingMaterials(state).filter(({ place }) => !told.has(place))]
}

/**
 * C101 Which departments look again: those whose matter reads a paper or a field that changed since the notice, and those that objected. What
 * the others found stands.
 */
const reopenedBy = ({ corrections, attachments, marks, plan, touched }: CaseState): string[] => {
  const since = corrections.at(-1)?.askedAt ?? ''
  const changed = new Set(attachments.flatMap(({ material, addedAt }) => (addedAt > since ? [material] : [])))
  const readers = new Set([
    ...touched,
    ...plan.requirements.flatMap(({ material, askedBy }) =>
      changed.has(material) ? askedBy.map(({ matter }) => matterOf(matter)) : [],
    ),
  ])
  return Object.entries(marks).flatMap(([matter, { verdict }]) =>
    verdict === 'objects' || readers.has(matter) ? [matter] : [],
  )
}

const resubmit = act<Brought>()({
  type: 'resubmit',
  called: { zh: '补正后提交', en: 'Hand in again' },
  permission: 'case.draft',
  asked: asks({ revision: Type.Optional(Revision), papers: Type.Optional(Papers) }),
  example: { revision: 3 },
  open: (state, actor) =>
    openWhen(state !== undefined && state.status === 'correcting' && isApplicantSide(state, actor)),
  decide: (state, { papers, formDigest, formRevision, way }, { actor, place }) => {
    const missing = [...noWay(way), ...(actsAtCounter(state, actor) ? [] : stillMissing(state))]
    if (missing.length) return refuse(...missing)
    const taken = takenIn(state, actor, papers)
    if (!taken.ok) return taken
    return ok([
      resubmitted.of({ formDigest, formRevision, way, reopened: reopenedBy(state) }),
      ...taken.value,
      // R01 Whoever brings their papers back to a counter has come once more.
      ...(actsAtCounter(state, actor)
        ? [visitRecorded.of({ where: place, cause: 'handing_in', reason: null })]
        : []),
    ])
  },
})

export const handingIn = {
  acts: [submit, resubmit],
  happenings: [submitted, papersReceived, resubmitted],
} as const
