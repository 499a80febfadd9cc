import {
  type CaseOrder,
  type CaseState,
  type CaseTimer,
  type ListLine,
  type Queue,
  queueRows,
} from '#engine/casework'
import type { Context, Result } from '#engine/kernel'
import { type CaseJobs, createCaseJobs, type JobBounds, type JobsDone } from './case-jobs.ts'
import type { LimitStore } from './store.ts'

/** A line of a whole case with its last day, where it stands in its list. */
export type DueLine = { readonly caseId: string; readonly dueOn: string; readonly since: string }

/** Cases as casework gives them to whoever does by the clock what is to be done to them. */
export type Cases = {
  /** Lines of a list whose last day is before a day, in their order, after one of them. */
  readonly due: (queue: Queue, day: string, after?: DueLine, most?: number) => Promise<readonly DueLine[]>
  /** Cases with an open line, in the order of their ids. */
  readonly open: (after: string | null, most: number) => Promise<readonly string[]>
  readonly states: (caseIds: readonly string[]) => Promise<readonly CaseState[]>
  /** Does one act on a case as it stands now, given what its lists show; a lost race is run again. */
  readonly byTime: (
    caseId: string,
    order: (lines: readonly ListLine[]) => CaseOrder,
    context: Context,
  ) => Promise<Result<unknown>>
}
export type Parts = {
  readonly store: LimitStore
  readonly cases: Cases
  readonly jobs: CaseJobs
  /** Told after every page, so that a long round is not taken for one that hangs (C91). */
  readonly alive: () => Promise<unknown>
}
export const partsOf = (
  { store, cases }: Pick<Parts, 'store' | 'cases'>,
  bounds?: JobBounds,
  alive: Parts['alive'] = () => Promise.resolve(),
): Parts => ({ store, cases, jobs: createCaseJobs(store, bounds), alive })

/** How many timers are taken at once: what a process that ends leaves behind for its next try. */
export const most = 100

type Timed = {
  readonly timer: CaseTimer
  readonly caseIds: readonly string[]
  readonly order: (lines: readonly ListLine[]) => CaseOrder
}

/** C113 Nothing was to be done to the case now: its days are those its rules make, by today's notices. */
const setTimers = async ({ cases, store }: Parts, caseId: string, now: string): Promise<void> => {
  for (const state of await cases.states([caseId])) await store.days.time(state, queueRows(state, now))
}
const standsAsItIs = new Set(['dates_stand', 'nothing_late'])

/** C90 One act of time on each of some cases. */
export const doByTime = (parts: Parts, { timer, caseIds, order }: Timed, context: Context) =>
  parts.jobs(
    {
      ...{ timer, caseIds },
      one: async (caseId) => {
        const done = await parts.cases.byTime(caseId, order, context)
        const code = done.ok ? '' : (done.problems[0]?.code ?? 'refused')
        if (standsAsItIs.has(code)) await setTimers(parts, caseId, context.now)
        return code
      },
    },
    context,
  )

/**
 * C90 What was taken and not done, and may be taken again, whatever became of its case. What hung or was left by a process that ended is
 * taken alone: whichever of those it had ended it, takes none of the others along a second time.
 */
export const takeAgain = async (
  parts: Parts,
  { timer, order }: Omit<Timed, 'caseIds'>,
  context: Context,
): Promise<JobsDone> => {
  const [done, failed]: [string[], JobsDone['failed'][number][]] = [[], []]
  for (;;) {
    const waiting = await parts.store.timers.due(timer, context.now, most)
    const left = waiting.find(({ code }) => !code)
    const caseIds = left ? [left.caseId] : waiting.map(({ caseId }) => caseId)
    if (!caseIds.length) return { done, failed }
    const round = await doByTime(parts, { timer, caseIds, order }, context)
    done.push(...round.done)
    failed.push(...round.failed)
    await parts.alive()
  }
}
