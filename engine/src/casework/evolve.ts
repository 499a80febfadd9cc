import type { CasePlan } from './case-plan.ts'
import type { CaseEvent, CaseEventType, EventBody } from './events.ts'
import type { CaseState, TaskState } from './state.ts'

const newTask = (matter: string): TaskState => ({
  matter,
  status: 'waiting',
  releasedAt: null,
  decidedAt: null,
  reason: null,
  basis: null,
  result: null,
})

const started = (event: Extract<CaseEvent, { type: 'draft_created' }>): CaseState => ({
  caseId: event.data.caseId,
  version: 1,
  status: 'draft',
  queryCode: null,
  applicantId: event.data.applicantId,
  applicantLabel: event.data.applicantLabel,
  handledBy: event.data.onBehalf ? { id: event.actor.id, name: event.actor.name } : null,
  catalogueVersion: event.data.catalogueVersion,
  plan: event.data.plan,
  formRevision: 0,
  formDigest: null,
  attachments: [],
  fetched: [],
  checks: {},
  tasks: [],
  createdAt: event.at,
  submittedAt: null,
  acceptedAt: null,
  deemed: false,
  corrections: [],
  correctionsAllowed: 0,
  deferred: {},
  refusal: null,
  withdrawal: null,
  issuedAt: null,
  delivery: null,
  completedAt: null,
  visits: [],
})

const withTask = (state: CaseState, matter: string, change: Partial<TaskState>): CaseState => ({
  ...state,
  tasks: state.tasks.map((task) => (task.matter === matter ? { ...task, ...change } : task)),
})

const dropChecks = (state: CaseState, plan: CasePlan): CaseState['attachments'] => {
  const asked = new Set(plan.requirements.map(({ material }) => material))
  // A file of a paper that is no longer asked for stays with the draft: answers may change back, nothing is lost.
  return state.attachments.filter(({ material }) => asked.has(material) || state.status === 'draft')
}

type Apply<T extends CaseEventType> = (state: CaseState, data: EventBody<T>, at: string) => CaseState

const answered = (state: CaseState, at: string): CaseState['corrections'] =>
  state.corrections.map((correction) =>
    correction.answeredAt ? correction : { ...correction, answeredAt: at },
  )

const appliers: { readonly [T in Exclude<CaseEventType, 'draft_created'>]: Apply<T> } = {
  draft_saved: (state, data) => ({
    ...state,
    plan: data.plan ?? state.plan,
    formRevision: data.formRevision,
    formDigest: data.formDigest,
    attachments: data.plan ? dropChecks(state, data.plan) : state.attachments,
  }),
  file_attached: (state, data, at) => {
    const { [data.material]: _again, ...checks } = state.checks
    return { ...state, checks, attachments: [...state.attachments, { ...data, addedAt: at }] }
  },
  file_removed: (state, data) => ({
    ...state,
    attachments: state.attachments.filter(({ attachmentId }) => attachmentId !== data.attachmentId),
  }),
  facts_fetched: (state, data, at) => ({
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
  fact_disputed: (state, data, at) => ({
    ...state,
    plan: data.plan,
    fetched: state.fetched.map((fact) =>
      fact.requestId === data.requestId ? { ...fact, disputedAt: at } : fact,
    ),
  }),
  submitted: (state, data, at) => ({
    ...state,
    status: 'submitted',
    queryCode: data.queryCode,
    submittedAt: at,
    formDigest: data.formDigest,
    formRevision: data.formRevision,
    tasks: state.plan.matters.map(({ code }) => newTask(code)),
  }),
  material_checked: (state, data, at) => ({
    ...state,
    checks: { ...state.checks, [data.material]: { verdict: data.verdict, reason: data.reason, at } },
  }),
  accepted: (state, data, at) => ({
    ...state,
    status: 'accepted',
    acceptedAt: data.deemed ? (state.submittedAt ?? at) : at,
    deemed: data.deemed,
    deferred: data.deferred,
    corrections: answered(state, at),
  }),
  task_released: (state, data, at) =>
    withTask(state, data.matter, {
      status: 'released',
      releasedAt:
        state.deemed && state.acceptedAt && !state.tasks.some((task) => task.decidedAt)
          ? state.acceptedAt
          : at,
    }),
  correction_requested: (state, data, at) => ({
    ...state,
    status: 'correcting',
    corrections: [...state.corrections, { ...data, askedAt: at, answeredAt: null }],
  }),
  correction_allowed: (state) => ({ ...state, correctionsAllowed: state.correctionsAllowed + 1 }),
  resubmitted: (state, data, at) => {
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
      formDigest: data.formDigest,
      formRevision: data.formRevision,
    }
  },
  refused: (state, data, at) => ({ ...state, status: 'refused', refusal: { ...data, at } }),
  task_granted: (state, data, at) =>
    withTask(state, data.matter, {
      status: 'granted',
      decidedAt: at,
      reason: data.reason,
      basis: data.basis,
      result: data.result,
    }),
  task_denied: (state, data, at) =>
    withTask(state, data.matter, { status: 'denied', decidedAt: at, reason: data.reason, basis: data.basis }),
  task_not_possible: (state, data, at) =>
    withTask(state, data.matter, { status: 'not_possible', decidedAt: at, reason: data.because }),
  all_decided: (state) => ({ ...state, status: 'decided' }),
  issued: (state, _data, at) => ({ ...state, status: 'issued', issuedAt: at }),
  delivered: (state, data, at) => ({
    ...state,
    status: 'completed',
    delivery: { ...data, at },
    completedAt: at,
  }),
  withdrawn: (state, data, at) => ({
    ...state,
    status: 'withdrawn',
    withdrawal: { ...data, at },
    tasks: state.tasks.map((task) =>
      task.status === 'waiting' || task.status === 'released' ? { ...task, status: 'stopped' } : task,
    ),
  }),
  visit_recorded: (state, data, at) => ({ ...state, visits: [...state.visits, { ...data, at }] }),
}

/** Applies one event. The first event of a case is `draft_created`; anything else before it is an accident. */
export const evolve = (state: CaseState | undefined, event: CaseEvent): CaseState => {
  if (event.type === 'draft_created') return started(event)
  if (!state) throw new Error(`event ${event.type} before draft_created`)
  const apply = appliers[event.type] as Apply<CaseEventType>
  return { ...apply(state, event.data, event.at), version: state.version + 1 }
}

export const evolveAll = (
  state: CaseState | undefined,
  events: readonly CaseEvent[],
): CaseState | undefined => events.reduce<CaseState | undefined>(evolve, state)
