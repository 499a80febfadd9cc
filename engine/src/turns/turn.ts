import { certainly, due } from '#engine/calendar'
import { type CaseState, promisedDays, taskClock } from '#engine/casework'
import { chinaDay } from '#engine/kernel'

/** The closed list of what is counted. */
export type TurnKind =
  | 'handed_in'
  | 'asked'
  | 'accepted'
  | 'running'
  | 'decided'
  | 'revoked'
  | 'refused'
  | 'withdrawn'
  | 'completed'

/** TU1 One thing that is counted. Days are days of China (YYYY-MM-DD), numbers of days working days. */
export type Turn = {
  readonly kind: TurnKind
  /** The matter that was decided, the round of a notice; '' where it is the whole case. */
  readonly part: string
  readonly day: string
  /** TU2 */
  readonly department: string
  /** Online or at the counter, answered or deemed, the outcome, the kind of an end; '' where there is but one way. */
  readonly how: string
  readonly visits: number | null
  readonly days: number | null
  /** TU3 The last day of the promise and of the law, of a decision; of the promise, of what runs: null while nobody knows it. */
  readonly dueOn: string | null
  readonly lawDueOn: string | null
}

type Task = CaseState['tasks'][number]
const bare = { part: '', how: '', visits: null, days: null, dueOn: null, lawDueOn: null }

/** TU6 Working days that lie after one day, through another: what a limit of any length has lost by then, or is late. */
const workingDaysTo = (from: string, to: string): number => {
  const days = 60
  return days - certainly(due({ start: from, days, asOf: to })).remaining
}

const decided = new Set<string>(['granted', 'partly', 'denied'])

/** TU6 What a limit of so many days lost until the decision, whatever is left of it. */
const daysUsed = (state: CaseState, task: Task, remaining: number | null): number | null => {
  const planned = state.plan.matters.find(({ code }) => code === task.matter)
  return planned && remaining !== null
    ? promisedDays(state, planned) + (task.extension?.days ?? 0) - remaining
    : null
}

/** TU4 A matter that runs. Its last day hangs on no day it is asked on: a clock that stands without an end has none (C92). */
const running = (state: CaseState, task: Task, startedAt: string, department: string): Turn => ({
  ...bare,
  ...{ kind: 'running', part: task.matter, day: chinaDay(startedAt), department },
  dueOn: task.pauses.some(({ until }) => until === null) ? null : taskClock(state, task, startedAt).dueOn,
})

const turnsOfTask = (state: CaseState, task: Task): Turn[] => {
  const department = state.plan.matters.find(({ code }) => code === task.matter)?.department ?? ''
  if (task.status === 'running' && task.startedAt) return [running(state, task, task.startedAt, department)]
  if (!task.decidedAt || !decided.has(task.status)) return []
  const { dueOn, statutoryDueOn: lawDueOn, remaining } = taskClock(state, task, task.decidedAt)
  const revokedAt = task.check?.revokedAt
  const decision: Turn = {
    ...bare,
    ...{ kind: 'decided', part: task.matter, day: chinaDay(task.decidedAt), department },
    // C97 What was granted on a promise and revoked was granted that day.
    how: revokedAt ? 'granted' : task.status,
    days: daysUsed(state, task, remaining),
    ...{ dueOn, lawDueOn },
  }
  const revoked: Turn[] = revokedAt
    ? [{ ...bare, kind: 'revoked', part: task.matter, day: chinaDay(revokedAt), department }]
    : []
  return [decision, ...revoked]
}

const lastDecision = ({ tasks }: CaseState): string | undefined =>
  tasks
    .flatMap(({ decidedAt, status }) => (decidedAt && decided.has(status) ? decidedAt : []))
    .sort()
    .at(-1)

/** How a case came to its end, where it did. */
const endsOf = (state: CaseState, whole: typeof bare & { readonly department: string }): Turn[] => {
  const { refusal, withdrawal, completedAt, submittedAt } = state
  const last = lastDecision(state)
  return [
    ...(refusal
      ? [{ ...whole, kind: 'refused' as const, day: chinaDay(refusal.at), how: refusal.kind }]
      : []),
    ...(withdrawal
      ? [{ ...whole, kind: 'withdrawn' as const, day: chinaDay(withdrawal.at), how: withdrawal.kind }]
      : []),
    ...(completedAt
      ? [
          {
            ...{ ...whole, kind: 'completed' as const, day: chinaDay(completedAt) },
            visits: state.visits.length,
            days: last && submittedAt ? workingDaysTo(chinaDay(submittedAt), chinaDay(last)) : null,
          },
        ]
      : []),
  ]
}

/** TU1 What is counted of a case as it stands. */
export const turnsOf = (state: CaseState): Turn[] => {
  const { submittedAt, acceptedAt, deemed, corrections, handledBy } = state
  if (!submittedAt) return []
  const whole = { ...bare, department: state.plan.lead }
  return [
    { ...whole, kind: 'handed_in', day: chinaDay(submittedAt), how: handledBy ? 'counter' : 'online' },
    ...corrections.map(
      ({ round, askedAt }): Turn => ({
        ...{ ...whole, kind: 'asked', part: String(round), day: chinaDay(askedAt) },
        how: round > 1 ? 'again' : 'once',
      }),
    ),
    ...(acceptedAt
      ? [
          {
            ...{ ...whole, kind: 'accepted' as const, day: chinaDay(acceptedAt) },
            how: deemed ? 'deemed' : 'answered',
          },
        ]
      : []),
    ...state.tasks.flatMap((task) => turnsOfTask(state, task)),
    ...endsOf(state, whole),
  ]
}

const keyOf = ({ kind, part }: Pick<Turn, 'kind' | 'part'>): string => `${kind} ${part}`

/** TU1 What an act changed of what is counted: turns that are new or different, and those that are gone. */
export const turnChanges = (
  before: readonly Turn[],
  after: readonly Turn[],
  /** K21 By a new notice the state of before is told otherwise too: what runs is written again. */
  again = false,
): { readonly turns: readonly Turn[]; readonly turnsGone: readonly Pick<Turn, 'kind' | 'part'>[] } => {
  const was = new Map(before.map((turn) => [keyOf(turn), JSON.stringify(turn)]))
  const stays = new Set(after.map(keyOf))
  return {
    turns: after.filter(
      (turn) => was.get(keyOf(turn)) !== JSON.stringify(turn) || (again && turn.kind === 'running'),
    ),
    turnsGone: before.filter((turn) => !stays.has(keyOf(turn))).map(({ kind, part }) => ({ kind, part })),
  }
}

/** TU1 What an act on a case changes of what is counted; a case that is made has no state before. */
export const turnsLeft = (
  before: CaseState | undefined,
  after: CaseState,
  { type }: { readonly type: string },
) => turnChanges(before ? turnsOf(before) : [], turnsOf(after), type === 'reckon_again')
