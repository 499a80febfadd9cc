import type { Database } from '#platform/database'
import type { ChainedEvent } from './event-chain.ts'

/** Everything one command writes, in one round trip. */
export type WriteItem = {
  readonly caseId: string
  /** The version the decision was made on; 0 makes the case. */
  readonly expected: number
  readonly now: string
  readonly events: readonly ChainedEvent[]
  readonly record: {
    readonly headHash: string
    readonly thing: string
    readonly catalogueVersion: string
    readonly status: string
    readonly applicantId: string
    readonly queryCode: string | null
    readonly state: unknown
  }
  readonly queue?: readonly unknown[]
  readonly audit: readonly {
    readonly auditId: string
    readonly actorId: string
    readonly actorName: string
    readonly actorRole: string
    readonly act: string
    readonly caseId: string
    readonly place: string
  }[]
  readonly key?: { readonly applicantId: string; readonly idempotencyKey: string }
  readonly form?: { readonly revision: number; readonly ciphertext: string }
}

export type WriteAnswer = {
  readonly status: 'written' | 'conflict' | 'duplicate'
  readonly caseId: string
  readonly version: number
}
export type CaseWriter = { readonly write: (division: string, item: WriteItem) => Promise<WriteAnswer> }

type Waiting = {
  readonly item: WriteItem
  readonly done: (answer: WriteAnswer) => void
  readonly failed: (error: unknown) => void
}
type Lane = { waiting: Waiting[]; running: number }

const largestBatch = 64

/** Takes what may share a write: no two commands of one case, they would be judged on the same version. */
const takeBatch = (lane: Lane): Waiting[] => {
  const batch: Waiting[] = []
  const rest: Waiting[] = []
  const cases = new Set<string>()
  for (const entry of lane.waiting) {
    if (batch.length < largestBatch && !cases.has(entry.item.caseId)) {
      cases.add(entry.item.caseId)
      batch.push(entry)
    } else rest.push(entry)
  }
  lane.waiting = rest
  return batch
}

/**
 * Group commit: commands of different cases that arrive while a write is in flight share the next one. Each is acknowledged by
 * itself; when a shared write fails, its items are tried singly, so that one bad item harms nobody else. Two writes in flight
 * were measured best on PostgreSQL; the embedded store has one connection.
 */
export const createCaseWriter = (database: Database): CaseWriter => {
  const lanes = new Map<string, Lane>()
  const inFlight = database.kind === 'postgres' ? 2 : 1
  const single = async (division: string, { item, done, failed }: Waiting): Promise<void> => {
    try {
      const [row] = await database.query<{ answer: WriteAnswer }>(
        'select onevisit_write_case($1, $2::jsonb) as answer',
        [division, JSON.stringify(item)],
      )
      if (row) done(row.answer)
      else failed(new Error('the write answered nothing'))
    } catch (error) {
      failed(error)
    }
  }
  const shared = async (division: string, batch: readonly Waiting[]): Promise<void> => {
    try {
      const items = JSON.stringify(batch.map(({ item }) => item))
      const [row] = await database.query<{ answers: WriteAnswer[] }>(
        'select onevisit_write_cases($1, $2::jsonb) as answers',
        [division, items],
      )
      batch.forEach(({ done }, index) => {
        done(row?.answers[index] as WriteAnswer)
      })
    } catch {
      for (const entry of batch) await single(division, entry)
    }
  }
  const pump = (division: string, lane: Lane): void => {
    while (lane.running < inFlight && lane.waiting.length > 0) {
      const batch = takeBatch(lane)
      const [only] = batch
      lane.running += 1
      const work = batch.length === 1 && only ? single(division, only) : shared(division, batch)
      work.finally(() => {
        lane.running -= 1
        pump(division, lane)
      })
    }
  }
  return {
    write: (division, item) =>
      new Promise((done, failed) => {
        const lane = lanes.get(division) ?? { waiting: [], running: 0 }
        lanes.set(division, lane)
        lane.waiting.push({ item, done, failed })
        pump(division, lane)
      }),
  }
}
