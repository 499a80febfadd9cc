import { type Kysely, sql } from 'kysely'
import { type OutcomeKind, outcomeKinds, type RequestDetail, requestRecord } from '#engine/exchange'
import { readOrThrow } from '#engine/kernel'
import { instantInChina } from '#platform/instant'
import type { Rows, TableOf } from '#platform/selection'

export type NewRequest = {
  readonly division: string
  readonly requestId: string
  readonly caseId: string
  readonly source: string
  readonly material: string
  readonly purpose: string
  readonly basis: string
  readonly askedAt: string
  readonly askedBy: string
  readonly outcome: OutcomeKind
  readonly milliseconds: number
  readonly detail: RequestDetail
}

export type RequestRow = Omit<NewRequest, 'division'> & {
  readonly disputedAt: string | null
  readonly disputeReason: string | null
}

export type SourceCount = {
  readonly source: string
  readonly asked: number
  readonly found: number
  readonly notFound: number
  readonly failed: number
  readonly disputed: number
  readonly medianMilliseconds: number
}

type Exchange = { data_request: TableOf<'data_request'> }

const outcomeOf = (text: string): OutcomeKind => {
  const kind = outcomeKinds.find((one) => one === text)
  if (!kind) throw new Error(`a data request has the unknown outcome ${text}`)
  return kind
}

const toRow = (row: Rows['data_request']): RequestRow => ({
  requestId: row.request_id,
  caseId: row.case_id,
  source: row.source,
  material: row.material,
  purpose: row.purpose,
  basis: row.basis,
  askedAt: instantInChina(row.asked_at),
  askedBy: row.asked_by,
  outcome: outcomeOf(row.outcome),
  milliseconds: row.milliseconds,
  detail: readOrThrow(requestRecord.read(row.detail)),
  disputedAt: row.disputed_at && instantInChina(row.disputed_at),
  disputeReason: row.dispute_reason,
})

const toColumns = (request: NewRequest) => ({
  division_code: request.division,
  request_id: request.requestId,
  case_id: request.caseId,
  source: request.source,
  material: request.material,
  purpose: request.purpose,
  basis: request.basis,
  asked_at: request.askedAt,
  asked_by: request.askedBy,
  outcome: request.outcome,
  milliseconds: request.milliseconds,
  detail: JSON.stringify(requestRecord.write(request.detail)),
  disputed_at: null,
  dispute_reason: null,
})

const countSources = (kysely: Kysely<Exchange>, division: string) =>
  kysely
    .selectFrom('data_request')
    .select([
      'source',
      sql<string>`count(*)`.as('asked'),
      sql<string>`count(*) filter (where outcome = 'found')`.as('found'),
      sql<string>`count(*) filter (where outcome = 'not_found')`.as('notFound'),
      sql<string>`count(disputed_at)`.as('disputed'),
      sql<number>`percentile_disc(0.5) within group (order by milliseconds)`.as('medianMilliseconds'),
    ])
    .where('division_code', '=', division)
    .groupBy('source')
    .orderBy('source')
    .execute()

type CountedRow = Awaited<ReturnType<typeof countSources>>[number]

const toCount = (row: CountedRow): SourceCount => {
  const [asked, found, notFound] = [Number(row.asked), Number(row.found), Number(row.notFound)]
  return {
    source: row.source,
    asked,
    found,
    notFound,
    failed: asked - found - notFound,
    disputed: Number(row.disputed),
    medianMilliseconds: Number(row.medianMilliseconds),
  }
}

const requestsOf = (kysely: Kysely<Exchange>, division: string) =>
  kysely.selectFrom('data_request').selectAll().where('division_code', '=', division)

/** False when someone else was first. */
const markDisputed = async (
  kysely: Kysely<Exchange>,
  key: { readonly division: string; readonly requestId: string },
  reason: string,
  at: string,
): Promise<boolean> => {
  const result = await kysely
    .updateTable('data_request')
    .set({ disputed_at: at, dispute_reason: reason })
    .where('division_code', '=', key.division)
    .where('request_id', '=', key.requestId)
    .where('disputed_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** All SQL of the exchange module: the log of data requests (X1). */
export const createExchangeStore = (database: Kysely<never>) => {
  const kysely = database as unknown as Kysely<Exchange>
  return {
    write: async (rows: readonly NewRequest[]): Promise<void> => {
      if (rows.length > 0) await kysely.insertInto('data_request').values(rows.map(toColumns)).execute()
    },
    list: async (division: string, caseId: string): Promise<RequestRow[]> => {
      const ofCase = requestsOf(kysely, division).where('case_id', '=', caseId)
      const rows = await ofCase.orderBy('asked_at', 'desc').orderBy('request_id', 'desc').execute()
      return rows.map(toRow)
    },
    find: async (division: string, caseId: string, requestId: string): Promise<RequestRow | undefined> => {
      const ofCase = requestsOf(kysely, division).where('case_id', '=', caseId)
      const row = await ofCase.where('request_id', '=', requestId).executeTakeFirst()
      return row && toRow(row)
    },
    markDisputed: (division: string, requestId: string, reason: string, at: string): Promise<boolean> =>
      markDisputed(kysely, { division, requestId }, reason, at),
    listDisputed: async (division: string, source: string): Promise<RequestRow[]> => {
      const ofSource = requestsOf(kysely, division).where('source', '=', source)
      const rows = await ofSource.where('disputed_at', 'is not', null).orderBy('disputed_at').execute()
      return rows.map(toRow)
    },
    countBySource: async (division: string): Promise<SourceCount[]> =>
      (await countSources(kysely, division)).map(toCount),
  }
}

export type ExchangeStore = ReturnType<typeof createExchangeStore>
