import { setTimeout as wait } from 'node:timers/promises'
import { type CaseTimer, timerBounds } from '#engine/casework'
import { type Context, UnreadableRecord } from '#engine/kernel'
import { accidentOf } from '#platform/accident'
import type { LimitStore } from './store.ts'

/** What the log is told: a case by its id, what went wrong by its code. */
export type Failed = {
  readonly job: CaseTimer
  readonly caseId: string
  readonly code: string
  readonly tries: number
  /** C32 After three tries people are told. */
  readonly alarm: boolean
}
export type JobsDone = { readonly done: readonly string[]; readonly failed: readonly Failed[] }
export type JobBounds = { readonly seconds: number; readonly atOnce: number }

/** A case that meanwhile went another way, or has nothing to be done to it, failed nobody. */
const nothingToDo = new Set([
  'not_now',
  'dates_stand',
  'nothing_late',
  'case_missing',
  'correction_not_over',
  'deferred_not_over',
])

const codeOf = (error: unknown): string =>
  error instanceof UnreadableRecord
    ? (error.problems[0]?.code ?? 'record_unreadable')
    : (accidentOf(error).sqlState ?? 'accident')

/** Who hangs is left behind: what it does afterwards, the act itself judges. */
const inTime = async (work: Promise<string>, seconds: number): Promise<string> => {
  const ended = new AbortController()
  const late = wait(seconds * 1000, 'timed_out', { signal: ended.signal, ref: false }).catch(() => '')
  try {
    return await Promise.race([work.catch(codeOf), late])
  } finally {
    ended.abort()
  }
}

type Page = {
  readonly timer: CaseTimer
  readonly caseIds: readonly string[]
  /** Does it to one case: a code of what hindered it, or nothing. */
  readonly one: (caseId: string) => Promise<string>
}

/**
 * C90 C32 Each timer of a case by itself: taken before it is begun, so that one that ends its process is not the first again at the
 * next start, and no two processes are at one; what fails, hangs or throws is told by code and waits for its next try alone.
 */
export const createCaseJobs =
  ({ timers }: Pick<LimitStore, 'timers'>, { seconds, atOnce }: JobBounds = timerBounds) =>
  async ({ timer, caseIds, one }: Page, { now }: Pick<Context, 'now'>): Promise<JobsDone> => {
    const taken = await timers.take(timer, caseIds, now)
    const codes = new Map<string, string>()
    const waiting = taken.values()
    const hand = async () => {
      for (const { caseId } of waiting) codes.set(caseId, await inTime(one(caseId), seconds))
    }
    await Promise.all(Array.from({ length: atOnce }, hand))
    const codeFor = ({ caseId }: { caseId: string }) => codes.get(caseId) ?? ''
    const ended = taken.filter((job) => !codeFor(job) || nothingToDo.has(codeFor(job)))
    if (ended.length)
      await timers.end(
        timer,
        ended.map(({ caseId }) => caseId),
      )
    const failed = taken
      .filter((job) => !ended.includes(job))
      .map(({ caseId, tries }): Failed => {
        const code = codes.get(caseId) ?? ''
        return { job: timer, caseId, code, tries, alarm: tries >= timerBounds.told }
      })
    for (const { caseId, code } of failed) await timers.note(timer, caseId, code)
    return { done: ended.filter((job) => !codeFor(job)).map(({ caseId }) => caseId), failed }
  }
export type CaseJobs = ReturnType<typeof createCaseJobs>
