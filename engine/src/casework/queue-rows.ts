import { type Actor, ofDepartment } from '#engine/kernel'
import { answerClock, caseExpectedBy, checkDueOn, intakeDay, issueDueOn, taskClock } from './clock.ts'
import { matterOf } from './row-branches.ts'
import type { CaseState } from './state.ts'
import { isGrant, type Queue, standingOf } from './words.ts'

/** One line of a desk's list, written with every command so that lists never need the events. */
export type QueueRow = {
  readonly queue: Queue
  /** Matter code for a department's row, the department for what it looks at before acceptance (C100), '' for a row of the whole case. */
  readonly task: string
  readonly department: string | null
  readonly status: string
  readonly since: string
  readonly dueOn: string | null
}

const lastDecision = ({ tasks }: CaseState): string | null =>
  tasks
    .map(({ decidedAt }) => decidedAt)
    .sort()
    .at(-1) ?? null

const ofWholeCase = (state: CaseState, now: string): QueueRow[] => {
  const row = (queue: Queue, since: string | null, dueOn: string | null): QueueRow => ({
    queue,
    task: '',
    department: null,
    status: state.status,
    since: since ?? now,
    dueOn,
  })
  /** C8 The last decision makes the results whole: from it the days run within which they are handed out. */
  const toIssue = (): QueueRow => {
    const decided = lastDecision(state)
    return row('issue', decided, decided && issueDueOn(decided))
  }
  if (state.status === 'submitted')
    return [
      row('intake', state.corrections.at(-1)?.answeredAt ?? state.submittedAt, answerClock(state, now).dueOn),
    ]
  // C51 Accepted by time, and a question is still the window's to settle: nothing more runs out, so it has no day.
  if (state.plan.unsettled.length && (state.status === 'accepted' || state.status === 'decided'))
    return [row('intake', state.acceptedAt, null), ...(state.status === 'decided' ? [toIssue()] : [])]
  if (state.status === 'correcting')
    return [
      row(
        'correction',
        state.corrections.at(-1)?.askedAt ?? null,
        state.corrections.at(-1)?.deadline ?? null,
      ),
    ]
  if (state.status === 'decided') return [toIssue()]
  if (state.status === 'issued') return [row('delivery', state.issuedAt, null)]
  return []
}

/** C100 One line a department that has not looked at all of its part yet, while the window looks at the whole. */
const toMark = (state: CaseState, now: string): QueueRow[] => {
  if (state.status !== 'submitted') return []
  const open = new Set(
    state.plan.matters.flatMap(({ code, department }) => (matterOf(code) in state.marks ? [] : [department])),
  )
  return [...open].map((department) => ({
    ...{ queue: 'mark', task: department, department, status: state.status },
    since: intakeDay(state) ?? now,
    dueOn: answerClock(state, now).dueOn,
  }))
}

/** C97 A grant on a promise is its department's to check, whatever became of the case; what is broken stays until it is cured or revoked. */
const toCheck = (state: CaseState, now: string): QueueRow[] =>
  state.tasks.flatMap((task): QueueRow[] => {
    if (!isGrant(task.status) || !state.committed.includes(matterOf(task.matter))) return []
    const { check } = task
    if (check && (check.outcome === 'kept' || check.curedAt || check.revokedAt)) return []
    const department = state.plan.matters.find(({ code }) => code === task.matter)?.department ?? null
    return [
      {
        ...{ queue: 'department', task: task.matter, department, status: task.status },
        since: task.decidedAt ?? now,
        dueOn: checkDueOn(state, task),
      },
    ]
  })

/** Open rows of a case. The lead department keeps one for the whole life of the case (C10). */
export const queueRows = (state: CaseState, now: string): QueueRow[] => {
  if (state.status === 'draft') return []
  if (standingOf(state.status) === 'ended') return toCheck(state, now)
  const tasks = state.tasks
    .filter(({ status }) => status === 'running' && state.status === 'accepted')
    .map((task): QueueRow => {
      const department = state.plan.matters.find(({ code }) => code === task.matter)?.department ?? null
      return {
        queue: 'department',
        task: task.matter,
        department,
        status: task.status,
        since: task.startedAt ?? now,
        dueOn: taskClock(state, task, now).dueOn,
      }
    })
  const lead: QueueRow = {
    queue: 'lead',
    task: '',
    department: state.plan.lead,
    status: state.status,
    since: state.submittedAt ?? now,
    dueOn: caseExpectedBy(state),
  }
  return [...ofWholeCase(state, now), ...toMark(state, now), ...tasks, ...toCheck(state, now), lead]
}

/** C22 Who needs whole names in a list: the windows that call people, a department for what it decides itself; everybody else sees them masked (X2). */
export const seesNames = ({ role }: Pick<Actor, 'role'>, queue: Queue): boolean =>
  role === 'window_clerk' || role === 'issue_window' || (ofDepartment(role) && queue === 'department')

/** Which queues an actor works from; a department works only from its own rows (C10). */
export const queuesOf = ({
  role,
  department,
}: Pick<Actor, 'role' | 'department'>): readonly {
  readonly queue: Queue
  readonly department: string | null
}[] => {
  const whole = (...queues: Queue[]) => queues.map((queue) => ({ queue, department: null }))
  // Whoever is of a department, and of none that is known, would otherwise see every department's rows.
  const own = department ?? ''
  if (role === 'window_clerk') return whole('intake', 'correction', 'delivery')
  if (ofDepartment(role))
    return [
      { queue: 'department', department: own },
      { queue: 'mark', department: own },
      { queue: 'lead', department: own },
    ]
  if (role === 'issue_window') return whole('issue', 'delivery')
  if (role === 'joint_team') return whole('lead', 'intake', 'correction')
  return []
}
