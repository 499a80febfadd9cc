import { v7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Context } from '#engine/kernel'
import type { Database } from '#platform/database'
import { closeStore, type OpenStore, openStore } from '../../../../tests/support/stores.ts'
import { createExchange, defaultExchangeSettings } from './service.ts'
import { createExchangeStore, type NewRequest } from './store.ts'

const division = '330282000000'
const context: Context = {
  now: '2026-10-17T08:00:00.000+08:00',
  actor: { id: '1', name: '张三', role: 'applicant', division },
  place: 'portal',
}

let opened: OpenStore
let database: Database
let caseId: string
beforeAll(async () => {
  opened = await openStore('embedded')
  database = opened.database
})
afterAll(() => closeStore(opened))
beforeEach(() => {
  caseId = v7()
})

const request = (more: Partial<NewRequest> = {}): NewRequest => ({
  division,
  requestId: v7(),
  caseId,
  source: 'gaj',
  material: 'identity_card',
  purpose: '办理〈开饭店〉',
  basis: '第七条',
  askedAt: '2026-10-16T09:30:00.000+08:00',
  askedBy: '张三',
  outcome: 'found',
  milliseconds: 12,
  detail: { matters: ['m'], elements: ['id_number'], replacesPaper: true, savedPaper: true },
  ...more,
})

const exchange = () =>
  createExchange({
    store: createExchangeStore(database.kysely),
    settings: { ...defaultExchangeSettings, urlOf: () => 'http://127.0.0.1:1', token: 't' },
    departmentName: (id) => ({ id, name: `${id}局`, nameEn: id }),
    clock: () => performance.now(),
    newId: v7,
  })

test('X1 requests are read back as they were written, the latest first, and only those of the case', async () => {
  const first = request()
  const second = request({
    askedAt: '2026-10-16T10:00:00.000+08:00',
    outcome: 'slow',
    detail: { ...first.detail, why: 'timeout' },
  })
  const store = createExchangeStore(database.kysely)
  await store.write([first, second, request({ caseId: v7() }), request({ division: '330281000000' })])
  const read = await exchange().listRequests(division, caseId)
  const row = ({ division: _, ...rest }: NewRequest) => ({ ...rest, disputedAt: null, disputeReason: null })
  expect(read).toEqual([row(second), row(first)])
})

test('X3 a source nobody answers for is logged as down', async () => {
  const need = {
    department: 'gaj',
    departmentName: '公安局',
    departmentNameEn: 'Police',
    material: 'identity_card',
    materialName: '身份证',
    materialNameEn: 'Identity card',
    elements: [],
    document: true,
    matters: ['m'],
    subject: 'person',
    purpose: '办理〈开饭店〉',
    basis: '第七条',
  } as const
  const outcomes = await exchange().fetchForCase({
    caseId,
    division,
    subjects: { documentKind: 'resident_card', idNumber: '11010519491231002X' },
    named: {
      self: '11010519491231002X',
      numbers: new Set(['11010519491231002X']),
      names: new Set(['张三']),
    },
    needs: [need],
    actor: context.actor,
    now: context.now,
  })
  const [logged] = await exchange().listRequests(division, caseId)
  expect(logged).toMatchObject({
    requestId: outcomes[0]?.requestId,
    outcome: 'down',
    askedAt: context.now,
    detail: { why: 'refused_connection', savedPaper: false },
  })
})

test('X6 a dispute is kept once, with its reason, and reaches the source’s tasks', async () => {
  const found = request({ source: `source-${caseId}` })
  await createExchangeStore(database.kysely).write([found])
  const dispute = { requestId: found.requestId, reason: '地址已变更' }
  expect(await exchange().disputeRequest(caseId, dispute, context)).toMatchObject({
    ok: true,
    value: { reason: '地址已变更' },
  })
  expect(await exchange().disputeRequest(caseId, dispute, context)).toMatchObject({
    problems: [{ code: 'already_disputed' }],
  })
  expect(await exchange().listCorrectionTasks(division, found.source)).toMatchObject([
    { requestId: found.requestId, disputeReason: '地址已变更', disputedAt: context.now },
  ])
})

test('X6 two disputes at once: one is taken, the other told so', async () => {
  const found = request()
  await createExchangeStore(database.kysely).write([found])
  const dispute = { requestId: found.requestId, reason: '不对' }
  const results = await Promise.all([1, 2].map(() => exchange().disputeRequest(caseId, dispute, context)))
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
})

test('C10 a request of another case or division cannot be disputed', async () => {
  const [other, elsewhere] = [request({ caseId: v7() }), request({ division: '330281000000' })]
  await createExchangeStore(database.kysely).write([other, elsewhere])
  for (const { requestId } of [other, elsewhere, { requestId: v7() }])
    expect(await exchange().disputeRequest(caseId, { requestId, reason: '不对' }, context)).toMatchObject({
      problems: [{ code: 'no_such_request' }],
    })
})

test('X1 how each source does is counted within the division', async () => {
  const source = `source-${caseId}`
  const rows = [
    request({ source, milliseconds: 10 }),
    request({ source, milliseconds: 30, outcome: 'not_found' }),
    request({ source, milliseconds: 2000, outcome: 'slow' }),
    request({ source, division: '330281000000' }),
  ]
  await createExchangeStore(database.kysely).write(rows)
  await exchange().disputeRequest(caseId, { requestId: rows[0]?.requestId ?? '', reason: '不对' }, context)
  const { value } = (await exchange().sources(division)) as {
    value: { sources: { department: { id: string } }[] }
  }
  expect(value.sources.find(({ department }) => department.id === source)).toEqual({
    department: { id: source, name: `${source}局`, nameEn: source },
    asked: 3,
    found: 1,
    notFound: 1,
    failed: 1,
    disputed: 1,
    medianMilliseconds: 30,
  })
})
