import type { CaseOrder, CaseState, ListLine } from '#engine/casework'
import { type Context, type Result, UnreadableRecord } from '#engine/kernel'
import { accidentOf } from '#platform/accident'
import type { LimitStore } from './store.ts'

/** Cases as casework gives them to whoever does by the clock what is to be done to them. */
export type Cases = {
  /** C2 Cases whose answer was due before a day, but for some. */
  readonly unanswered: (day: string, but: readonly string[]) => Promise<readonly string[]>
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
export type Parts = { readonly store: LimitStore; readonly cases: Cases }

/** What the log is told: a case by its id, what went wrong by its code. */
export type Failed = {
  readonly job: 'deem' | 'reckon' | 'days'
  readonly caseId: string
  readonly code: string
  readonly tries: number
  /** C32 After three tries people are told. */
  readonly alarm: boolean
}
export const toldAfter = 3

/** A case that meanwhile went another way, or has nothing to be done to it, failed nobody. */
const nothingToDo = new Set(['not_now', 'dates_stand', 'case_missing'])

export const codeOf = (error: unknown): string =>
  error instanceof UnreadableRecord
    ? (error.problems[0]?.code ?? 'record_unreadable')
    : (accidentOf(error).sqlState ?? 'accident')

type Timed = {
  readonly job: Failed['job']
  readonly caseId: string
  readonly order: (lines: readonly ListLine[]) => CaseOrder
}

export const noteFailure = async (
  store: LimitStore,
  { job, caseId, code }: Pick<Failed, 'job' | 'caseId' | 'code'>,
  { now }: Context,
): Promise<Failed> => {
  const tries = await store.failures.add(caseId, `${job}:${code}`, now)
  return { job, caseId, code, tries, alarm: tries >= toldAfter }
}

/** C32 One act of time on one case: what fails is counted, told by code, and no other's trouble. */
export const doByTime = async (
  { store, cases }: Parts,
  { job, caseId, order }: Timed,
  context: Context,
): Promise<'done' | 'nothing' | Failed> => {
  const code = await cases.byTime(caseId, order, context).then(
    (result) => (result.ok ? '' : (result.problems[0]?.code ?? 'refused')),
    (error: unknown) => codeOf(error),
  )
  if (!code) return 'done'
  if (nothingToDo.has(code)) return 'nothing'
  return noteFailure(store, { job, caseId, code }, context)
}
