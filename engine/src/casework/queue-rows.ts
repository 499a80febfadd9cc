import { type Actor, ofDepartment } from '#engine/kernel'
import {
  answerClock,
  caseExpectedBy,
  checkDueOn,
  intakeDay,
  issueDueOn,
  lastDecision,
  notFollowed,
  taskClock,
} from './clock.ts'
import { laterLeft, laterTimer } from './known-later.ts'
import { lateDueOn, lateTimer, standsLate } from './lateness.ts'
import { matterOf } from './row-branches.ts'
import type { CaseState } from './state.ts'
import { isGrant, type Queue, standingOf } from './words.ts'

/** One line of a desk's list, written with every command so that lists never need the events. */
export type QueueRow = {
  readonly queue: Queue
  /** Matter code for a department's row, the department for what it looks at before acceptance (C100), '' for a row of the whole case. */
  readonly task: string
  readonly department: string | null
  /** Of what runs late (C111) the department whose branch it is. */
  readonly status: string
  readonly since: string
  readonly dueOn: string | null
  /** C90 The day that must be over before time does something to the case by this line; null where nothing is left to be done. */
  readonly timerOn: string | null
}

/** C98 What left before the rest and is not in the person's hands yet. */
export const earlyLeft = ({ early }: CaseState): CaseState['early'][number] | undefined =>
  early.find(({ delivery }) => delivery === null)

type RowOf = (queue: Queue, since: string | null, dueOn: string | null, timerOn: string | null) => QueueRow
const earliest = (days: readonly string[]): string | null => days.toSorted()[0] ?? null

/** C96 One line a case whose deferred papers are not all there: due on the first of their days; time has to do with those it has not told yet. */
const toFollow = (state: CaseState, row: RowOf): QueueRow[] => {
  const owed = notFollowed(state)
  const untold = owed.filter(([material]) => !state.overdue.includes(material))
  const days = (of: typeof owed) => earliest(of.map(([, until]) => until))
  if (owed.length) return [row('follow', state.acceptedAt, days(owed), days(untold))]
  // C119 Told often enough and not there: the window asks; there is no day by which it would be over.
  const left = laterLeft(state).flatMap(({ leftAt }) => leftAt ?? [])
  return left.length ? [row('follow', earliest(left), null, null)] : []
}

/** C98 It is handed over while the rest goes on. */
const earlyOut = (state: CaseState, row: RowOf): QueueRow[] => {
  const left = earlyLeft(state)
  return left ? [row('delivery', left.issuedAt, null, null)] : []
}

const ofWholeCase = (state: CaseState, now: string): QueueRow[] => {
  const row = (
    queue: Queue,
    since: string | null,
    dueOn: string | null,
    timerOn: string | null = null,
  ): QueueRow => ({
    ...{ queue, task: '', department: null, status: state.status },
    ...{ since: since ?? now, dueOn, timerOn },
  })
  /** C8 The last decision makes the results whole: from it the days run within which they are handed out. */
  const toIssue = (): QueueRow => {
    const decided = lastDecision(state)
    return row('issue', decided, decided && issueDueOn(decided))
  }
  const correction = state.corrections.at(-1)
  switch (state.status) {
    case 'submitted': {
      const { dueOn } = answerClock(state, now)
      return [row('intake', correction?.answeredAt ?? state.submittedAt, dueOn, dueOn)]
    }
    // C95 Told once that it ran out, the line keeps its day, and time has no more to do.
    case 'correcting': {
      const { askedAt = null, deadline = null, ranOutAt = null } = correction ?? {}
      return [row('correction', askedAt, deadline, ranOutAt === null ? deadline : null)]
    }
    case 'accepted':
    case 'decided':
      return [
        // C51 Accepted by time, and a question is still the window's to settle: nothing more runs out, so it has no day.
        ...(state.plan.unsettled.length ? [row('intake', state.acceptedAt, null)] : []),
        ...(state.status === 'decided' ? [toIssue()] : []),
        ...toFollow(state, row),
        ...earlyOut(state, row),
      ]
    case 'issued':
      return [row('delivery', state.issuedAt, null)]
    default:
      return []
  }
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
    timerOn: null,
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
        timerOn: null,
      },
    ]
  })

/** C111 One line a branch that runs late, in the list of whoever must act now; gone when it is decided, answered, or in time again. */
const runsLate = (state: CaseState, now: string): QueueRow[] =>
  state.tasks.flatMap((task): QueueRow[] => {
    const told = state.status === 'accepted' ? standsLate(state, task, now) : undefined
    if (!told) return []
    return [
      {
        ...{ queue: 'late', task: task.matter },
        department: told.level === 'joint' ? null : state.plan.lead,
        status: state.plan.matters.find(({ code }) => code === task.matter)?.department ?? '',
        ...{ since: told.at, dueOn: lateDueOn(told), timerOn: null },
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
        timerOn: lateTimer(state, task, now),
      }
    })
  const lead: QueueRow = {
    queue: 'lead',
    task: '',
    department: state.plan.lead,
    status: state.status,
    since: state.submittedAt ?? now,
    dueOn: caseExpectedBy(state),
    // C119 The day the person is told again of what is waited for.
    timerOn: laterTimer(state),
  }
  return [
    ...ofWholeCase(state, now),
    ...toMark(state, now),
    ...tasks,
    ...toCheck(state, now),
    ...runsLate(state, now),
    lead,
  ]
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
  if (role === 'window_clerk') return whole('intake', 'correction', 'follow', 'delivery')
  if (ofDepartment(role))
    return [
      { queue: 'department', department: own },
      { queue: 'mark', department: own },
      { queue: 'lead', department: own },
      { queue: 'late', department: own },
    ]
  if (role === 'issue_window') return whole('issue', 'delivery')
  if (role === 'joint_team') return whole('lead', 'late', 'intake', 'correction', 'follow')
  return []
}
