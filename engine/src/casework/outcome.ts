import type { Actor, Problem } from '#engine/kernel'
import { failCasework } from './problems.ts'
import type { CaseState } from './state.ts'
import { type CaseStatus, type TaskStatus, taskEnded } from './words.ts'

type Task = { readonly status: TaskStatus }

/** C34 How the matters of a case were decided: what was denied is told first, and with numbers that add up to all of them. */
export const outcomeOf = <Any extends Task>(tasks: readonly Any[]) => {
  const count = (...wanted: TaskStatus[]) => tasks.filter(({ status }) => wanted.includes(status)).length
  return {
    total: tasks.length,
    granted: count('granted', 'partly'),
    /** C93 Those of them that were granted in part. */
    partly: count('partly'),
    notPossible: count('not_possible'),
    stopped: count('stopped'),
    open: count('waiting', 'running', 'paused'),
    denied: tasks.filter(({ status }) => status === 'denied'),
  }
}

type Ended = Task & { readonly matter: string; readonly because: string | null }

/** C7 The matters that cannot go on because of one: each names the matter right before it, so those behind them are counted too. */
export const endedBehind = <Any extends Ended>(tasks: readonly Any[], matter: string): Any[] => {
  const direct = tasks.filter(({ status, because }) => status === 'not_possible' && because === matter)
  return direct.flatMap((task) => [task, ...endedBehind(tasks, task.matter)])
}

/** What a query code tells of a case: how far it is. */
export const publicCaseStatuses = [
  'submitted',
  'correcting',
  'accepted',
  'decided',
  'issued',
  'completed',
  'ended',
] as const
export type PublicCaseStatus = (typeof publicCaseStatuses)[number]
export const publicTaskStatuses = ['waiting', 'running', 'ended'] as const
export type PublicTaskStatus = (typeof publicTaskStatuses)[number]

const publicOf: Readonly<Record<CaseStatus, PublicCaseStatus>> = {
  draft: 'ended',
  submitted: 'submitted',
  correcting: 'correcting',
  accepted: 'accepted',
  decided: 'decided',
  issued: 'issued',
  completed: 'completed',
  refused: 'ended',
  withdrawn: 'ended',
}

/** C35 A code is read by whoever finds the receipt: it tells how far a case is, never how anything was decided. */
export const toldByCode = ({ status, tasks }: Pick<CaseState, 'status' | 'tasks'>) => ({
  status: publicOf[status],
  /** A day to expect is told while something is under way. */
  expects: status === 'submitted' || status === 'accepted',
  tasks: tasks.map(({ matter, status: one }) => ({
    matter,
    status: taskEnded(one)
      ? ('ended' as const)
      : one === 'running'
        ? ('running' as const)
        : ('waiting' as const),
  })),
})

type Decided = Pick<CaseState, 'applicantId' | 'refusal'> & {
  readonly tasks: readonly Pick<CaseState['tasks'][number], 'decidedAt'>[]
}
/** C60 Why somebody cannot have what was decided of a case on paper; undefined where they can. */
export const resultsHindrance = (
  state: Decided | undefined,
  { id, role }: Pick<Actor, 'id' | 'role'>,
): Problem | undefined => {
  if (!state || role !== 'applicant' || state.applicantId !== id) return failCasework('results_missing')
  const some = state.refusal !== null || state.tasks.some(({ decidedAt }) => decidedAt !== null)
  return some ? undefined : failCasework('results_none')
}
