import type { Light } from '#engine/calendar'
import {
  type CaseEvent,
  type CaseState,
  type CaseStatus,
  caseIssueDueOn,
  type DueDocumentKind,
  daysStood,
  documentsOf,
  jointDueOn,
  matterOf,
  mayMove,
  type NoticeKind,
  noticesOf,
  rowOf,
  type TaskStatus,
  taskClock,
  taskStatusOn,
} from '#engine/casework'
import { chinaDay, type Said } from '#engine/kernel'
import { instantAt } from './moment.ts'
import type { Scene } from './script.ts'

export type PlayedStep = {
  readonly at: unknown
  readonly by: unknown
  readonly act?: unknown
  readonly ok: boolean
  readonly code?: string
  readonly why?: Said
  readonly status: CaseStatus
}
type PlayedBranch = {
  readonly matter: string
  readonly row?: string
  readonly department: string
  readonly status: TaskStatus
  readonly startedOn: string | null
  readonly promisedDue: string | null
  readonly statutoryDue: string | null
  readonly decidedOn: string | null
  /** Working days. */
  readonly pausedDays: number
  readonly extendedDays: number
  readonly remaining: number | null
  readonly light: Light | null
  readonly provisional: boolean
}
/** PL7 What came of a script. Days are days of China (YYYY-MM-DD). */
export type Played = {
  readonly thing: string
  readonly steps: readonly PlayedStep[]
  readonly status: CaseStatus
  readonly acceptedOn: string | null
  readonly deemed: boolean
  readonly jointDue: string | null
  readonly issueDue: string | null
  readonly branches: readonly PlayedBranch[]
  readonly notices: readonly {
    readonly kind: NoticeKind
    readonly on: string
    readonly items: readonly object[]
  }[]
  readonly documents: readonly DueDocumentKind[]
  readonly visits: number
}

const dayOf = (instant: string | null): string | null => (instant === null ? null : chinaDay(instant))

const branchOf = (state: CaseState, task: CaseState['tasks'][number], now: string): PlayedBranch => {
  const row = rowOf(task.matter)
  const clock = taskClock(state, task, now)
  // What was stopped is not decided, and no light burns for it any more.
  const isStopped = task.status === 'stopped' || task.status === 'not_possible'
  return {
    matter: matterOf(task.matter),
    ...(row !== undefined && { row }),
    department: state.plan.matters.find(({ code }) => code === task.matter)?.department ?? '',
    status: taskStatusOn(task, chinaDay(now)),
    startedOn: dayOf(task.startedAt),
    promisedDue: clock.dueOn,
    statutoryDue: clock.statutoryDueOn,
    decidedOn: task.status === 'stopped' ? null : dayOf(task.decidedAt),
    pausedDays: daysStood(task, now),
    extendedDays: task.extension?.days ?? 0,
    remaining: isStopped ? null : clock.remaining,
    light: isStopped ? null : clock.light,
    // K15 Of a branch without dates nothing can move.
    provisional: [clock.dueOn, clock.statutoryDueOn].some(mayMove),
  }
}

type End = {
  readonly state: CaseState | undefined
  readonly day: string
  readonly tick: number
  readonly events: readonly CaseEvent[]
  readonly steps: readonly PlayedStep[]
}

/** Before hand-in nothing runs: the branches stand as the plan foresees them. */
const nothingYet = ({ script, composed }: Scene, { state, steps }: End): Played => ({
  thing: script.thing.code,
  steps,
  status: state?.status ?? 'draft',
  ...{ acceptedOn: null, deemed: false, jointDue: null, issueDue: null },
  branches: composed.casePlan.matters.map(({ code, department }) => ({
    matter: code,
    department,
    ...{ status: 'waiting' as const, startedOn: null, promisedDue: null, statutoryDue: null },
    ...{ decidedOn: null, pausedDays: 0, extendedDays: 0, remaining: null, light: null, provisional: false },
  })),
  ...{ notices: [], documents: [], visits: 0 },
})

export const toldOf = (scene: Scene, end: End): Played => {
  const { state, day, tick, events, steps } = end
  if (!state || state.tasks.length === 0)
    return { ...nothingYet(scene, end), documents: documentsOf(events), notices: noticesOf(events) }
  const now = instantAt(day, tick)
  return {
    thing: state.plan.thing,
    steps,
    status: state.status,
    acceptedOn: dayOf(state.acceptedAt),
    deemed: state.deemed,
    jointDue: jointDueOn(state),
    issueDue: caseIssueDueOn(state),
    branches: state.tasks.map((task) => branchOf(state, task, now)),
    notices: noticesOf(events),
    documents: documentsOf(events),
    visits: state.visits.length,
  }
}
