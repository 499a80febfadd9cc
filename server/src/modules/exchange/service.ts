import { type CorrectionTask, dispute, failExchange } from '#engine/exchange'
import { type Context, chinaDay, ok, type Result, refuse } from '#engine/kernel'
import type { SourceSettings } from './ask-source.ts'
import { createDownMemory } from './down-memory.ts'
import { type FetchCommand, type FetchOutcome, fetchForCase } from './fetch-for-case.ts'
import type { ExchangeStore, RequestRow, SourceCount } from './store.ts'

export type ExchangeSettings = SourceSettings & {
  /** Requests under way at a time, for one case. */
  readonly concurrency: number
  /** How long a source that was down is left alone. */
  readonly downMilliseconds: number
}

export const defaultExchangeSettings = {
  timeoutMilliseconds: 2_000,
  factsBytes: 256 * 1024,
  documentBytes: 5 * 1024 * 1024,
  concurrency: 6,
  downMilliseconds: 30_000,
} as const

type DepartmentName = { readonly id: string; readonly name: string; readonly nameEn: string }

export type ExchangeParts = {
  readonly store: ExchangeStore
  readonly settings: ExchangeSettings
  /** The name of a department; a department no catalogue knows any more keeps its id. */
  readonly departmentName: (id: string) => DepartmentName
  readonly clock: () => number
  readonly newId: () => string
}

export type DisputeCommand = { readonly requestId: string; readonly reason: string }

/** The data runs of cases: asking, what was asked, disputes, how the sources do. */
export const createExchange = (parts: ExchangeParts) => {
  const memory = createDownMemory(parts.settings.downMilliseconds, parts.clock)
  const { store } = parts
  return {
    fetchForCase: (command: FetchCommand): Promise<readonly FetchOutcome[]> =>
      fetchForCase(command, { ...parts, memory }),

    /** Every request of a case, the latest first (X1: visible to the person). */
    listRequests: (division: string, caseId: string): Promise<readonly RequestRow[]> =>
      store.list(division, caseId),

    /** R08 The person's version counts; the row with reason and date is the source's correction task. */
    disputeRequest: async (
      caseId: string,
      command: DisputeCommand,
      context: Context,
    ): Promise<Result<CorrectionTask>> => {
      const { division } = context.actor
      const row = await store.find(division, caseId, command.requestId)
      if (!row) return refuse(failExchange('no_such_request', {}, 'requestId'))
      const decided = dispute({ ...row, department: row.source }, command.reason, context)
      if (!decided.ok) return decided
      const { requestId, reason, askedAt } = decided.value
      const won = await store.markDisputed(division, requestId, reason, askedAt)
      return won ? decided : refuse(failExchange('already_disputed', { at: chinaDay(askedAt) }))
    },

    /** R08 Disputes a department still has to look at, the oldest first. */
    listCorrectionTasks: (division: string, department: string): Promise<readonly RequestRow[]> =>
      store.listDisputed(division, department),

    /** How often each source was asked and how it answered. */
    sourceStatus: (division: string): Promise<readonly SourceCount[]> => store.countBySource(division),

    /** The same for the API: with the departments' names. */
    sources: async (division: string) =>
      ok({
        sources: (await store.countBySource(division)).map(({ source, ...counts }) => ({
          department: parts.departmentName(source),
          ...counts,
        })),
      }),
  }
}

export type ExchangeService = ReturnType<typeof createExchange>
