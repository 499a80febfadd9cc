import type { Actor } from '#engine/kernel'
import type { CommandType } from './commands.ts'
import { type CaseState, taskEnded } from './state.ts'

export type Available = { readonly command: CommandType; readonly targets: readonly string[] }

/** Whether the actor is the applicant, or the clerk who acts for the person at the counter. */
export const isApplicantSide = (state: CaseState, actor: Actor): boolean =>
  (actor.role === 'applicant' && actor.id === state.applicantId) ||
  (actor.role === 'window_clerk' && state.handledBy !== null)

/** C4 What a waiting task still waits for: prerequisites in the case that are not granted. */
export const waitsFor = (state: CaseState, matter: string): string[] => {
  const wanted = state.plan.matters.find(({ code }) => code === matter)?.prerequisites ?? []
  return wanted.filter((code) => state.tasks.find((task) => task.matter === code)?.status !== 'granted')
}

const materials = (state: CaseState): string[] => state.plan.requirements.map(({ material }) => material)

const forPerson = (state: CaseState): Available[] => {
  const files = state.attachments.map(({ attachmentId }) => attachmentId)
  if (state.status === 'draft') {
    const facts = state.fetched
      .filter(({ found, disputedAt }) => found && !disputedAt)
      .map(({ requestId }) => requestId)
    return [
      { command: 'save_draft', targets: [] },
      { command: 'attach', targets: materials(state) },
      { command: 'fetch_facts', targets: [] },
      ...(files.length ? [{ command: 'detach' as const, targets: files }] : []),
      ...(facts.length ? [{ command: 'dispute_fact' as const, targets: facts }] : []),
      { command: 'submit', targets: [] },
      { command: 'withdraw', targets: [] },
    ]
  }
  if (state.status === 'correcting') {
    return [
      { command: 'save_draft', targets: [] },
      { command: 'attach', targets: materials(state) },
      ...(files.length ? [{ command: 'detach' as const, targets: files }] : []),
      { command: 'resubmit', targets: [] },
      { command: 'withdraw', targets: [] },
    ]
  }
  const due = Object.keys(state.deferred)
  const deferred: Available[] =
    due.length && (state.status === 'accepted' || state.status === 'decided')
      ? [{ command: 'attach', targets: due }]
      : []
  const open = state.status === 'submitted' || state.status === 'accepted' || state.status === 'decided'
  return [...deferred, ...(open ? [{ command: 'withdraw' as const, targets: [] }] : [])]
}

const forClerk = (state: CaseState): Available[] => {
  const visit: Available[] = state.status === 'draft' ? [] : [{ command: 'record_visit', targets: [] }]
  if (state.status !== 'submitted') return visit
  return [
    { command: 'check_material', targets: materials(state) },
    { command: 'accept', targets: [] },
    ...(state.corrections.length <= state.correctionsAllowed
      ? [{ command: 'request_correction' as const, targets: [] }]
      : []),
    { command: 'refuse', targets: [] },
    ...visit,
  ]
}

const forOfficer = (state: CaseState, actor: Actor): Available[] => {
  if (state.status !== 'accepted') return []
  const own = new Set(
    state.plan.matters.filter(({ department }) => department === actor.department).map(({ code }) => code),
  )
  const targets = state.tasks
    .filter(({ matter, status }) => own.has(matter) && status === 'released')
    .map(({ matter }) => matter)
  return targets.length ? [{ command: 'decide_task', targets }] : []
}

const forIssueWindow = (state: CaseState): Available[] => {
  const visit: Available = { command: 'record_visit', targets: [] }
  if (state.status === 'decided') return [{ command: 'issue', targets: [] }, visit]
  if (state.status === 'issued') return [{ command: 'deliver', targets: [] }, visit]
  return []
}

const forJointTeam = (state: CaseState): Available[] =>
  state.status === 'submitted' && state.corrections.length > state.correctionsAllowed
    ? [{ command: 'allow_correction', targets: [] }]
    : []

/**
 * The one answer to "what may happen next" for web, API and command line; `decide` refuses whatever is not in it.
 * `deem_accepted` belongs to the passing of time (C2), not to a person, and is never listed.
 */
export const available = (state: CaseState | undefined, actor: Actor): readonly Available[] => {
  if (!state)
    return actor.role === 'applicant' || actor.role === 'window_clerk'
      ? [{ command: 'create_draft', targets: [] }]
      : []
  const person = isApplicantSide(state, actor) ? forPerson(state) : []
  if (actor.role === 'window_clerk') return [...person, ...forClerk(state)]
  if (actor.role === 'department_officer') return forOfficer(state, actor)
  if (actor.role === 'issue_window') return forIssueWindow(state)
  if (actor.role === 'joint_team') return forJointTeam(state)
  return person
}

export const allEnded = (state: CaseState): boolean =>
  state.tasks.length > 0 && state.tasks.every(({ status }) => taskEnded(status))
