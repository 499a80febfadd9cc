import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sampleAnswers } from '#engine/catalogue'
import { plan } from '#engine/composer'
import { type DataNeed, dataNeeds, fallbackMaterials } from '#engine/exchange'
import { buildRegistry } from '../../../../cli/src/stand-ins/registry/app.ts'
import { demoPeople } from '../../../../cli/src/stand-ins/registry/people.ts'
import { readCatalogueFolder } from '../catalogue/read-folder.ts'
import { createExchange, type ExchangeSettings } from './service.ts'
import type { ExchangeStore, NewRequest } from './store.ts'

const { catalogue } = readCatalogueFolder(join(import.meta.dirname, '../../../../catalogue/cixi'))
const thing = catalogue?.thing.get('canyin-qiye')
if (!catalogue || !thing) throw new Error('the shipped catalogue does not import')
const needs = dataNeeds(plan(catalogue, thing, sampleAnswers(thing)), catalogue)
const person = demoPeople[0]
if (!person) throw new Error('nobody')

const command = {
  caseId: '0192a000-0000-7000-8000-000000000001',
  division: '330282000000',
  subjects: { documentKind: 'resident_card', idNumber: person.idNumber },
  // The form names everybody whom the stand-in could speak of.
  named: {
    self: person.idNumber,
    numbers: new Set(demoPeople.map(({ idNumber }) => idNumber)),
    names: new Set(demoPeople.map(({ name }) => name)),
  },
  needs,
  actor: { id: '1', name: '张三', role: 'applicant', division: '330282000000' },
  now: '2026-10-16T09:30:00.000+08:00',
} as const

/** Keeps the log in memory; everything else of the store is another test's business. */
const memoryStore = () => {
  const written: NewRequest[] = []
  const store = { write: async (rows: readonly NewRequest[]) => void written.push(...rows) }
  return { written, store: store as unknown as ExchangeStore }
}

const exchangeAt = (address: string, more: Partial<ExchangeSettings> = {}) => {
  const { written, store } = memoryStore()
  let time = 0
  let id = 0
  const exchange = createExchange({
    store,
    settings: {
      urlOf: () => address,
      token: 't',
      // A busy machine must not decide whether a source was slow; a test of slowness sets its own.
      timeoutMilliseconds: 60_000,
      factsBytes: 64 * 1024,
      documentBytes: 64 * 1024,
      concurrency: 3,
      downMilliseconds: 30_000,
      ...more,
    },
    departmentName: (one) => ({ id: one, name: one, nameEn: one }),
    clock: () => time,
    newId: () => `request ${++id}`,
  })
  return {
    exchange,
    written,
    pass: (milliseconds: number) => {
      time += milliseconds
    },
  }
}

describe('against the stand-in registry', () => {
  let registry: ReturnType<typeof buildRegistry>
  let address: string
  beforeEach(async () => {
    registry = buildRegistry({ catalogue, token: 't', slowMilliseconds: 60_000, now: () => command.now })
    address = await registry.listen({ port: 0, host: '127.0.0.1' })
  })
  afterEach(() => registry.close())
  const control = (payload: object) =>
    registry.inject({ method: 'POST', url: '/control', headers: { authorization: 'Bearer t' }, payload })

  test('X1 every need is found, with its paper checked by content, and each request is logged', async () => {
    const { exchange, written } = exchangeAt(address)
    const outcomes = await exchange.fetchForCase(command)
    expect(outcomes.map(({ answer }) => answer.kind)).toEqual(needs.map(() => 'found'))
    expect(fallbackMaterials(outcomes)).toEqual([])
    for (const { need, paper } of outcomes)
      expect(paper?.contentType).toBe(need.document ? 'application/pdf' : undefined)
    expect(written.map(({ material }) => material)).toEqual(needs.map(({ material }) => material))
    expect(written[0]).toMatchObject({
      source: 'gaj',
      purpose: '办理〈开办餐饮企业〉',
      askedBy: '1',
      outcome: 'found',
      detail: { savedPaper: true },
    })
  })

  test('X2 the log holds no value and no number of a person', async () => {
    const { exchange, written } = exchangeAt(address)
    const outcomes = await exchange.fetchForCase(command)
    const log = JSON.stringify(written)
    expect(log).not.toContain(person.idNumber)
    const values = outcomes.flatMap(({ answer }) =>
      answer.kind === 'found' ? answer.facts.map(({ value }) => value) : [],
    )
    expect(values.length).toBeGreaterThan(5)
    for (const value of values.filter(({ length }) => length > 3)) expect(log).not.toContain(value)
  })

  test('X1 the source is told case, purpose and basis', async () => {
    await exchangeAt(address).exchange.fetchForCase(command)
    const log = await registry.inject({ url: '/log', headers: { authorization: 'Bearer t' } })
    const entry = log.json().requests[0]
    expect(entry).toMatchObject({ caseId: command.caseId, purpose: '办理〈开办餐饮企业〉' })
    expect(entry.basis).toContain('第七条')
  })

  test('X3 a slow department: its papers are asked for, the others are found', async () => {
    await control({ department: 'gaj', mode: 'slow' })
    const { exchange, written } = exchangeAt(address, { timeoutMilliseconds: 200, concurrency: 10 })
    const outcomes = await exchange.fetchForCase(command)
    for (const { need, answer } of outcomes) {
      if (need.department === 'gaj') expect(answer).toEqual({ kind: 'slow', detail: 'timeout' })
    }
    expect(fallbackMaterials(outcomes).map(({ because }) => because)).toContainEqual({
      code: 'slow',
      department: 'gaj',
    })
    expect(written).toHaveLength(needs.length)
  })

  test('X3 a department that breaks off is down, and left alone for thirty seconds', async () => {
    await control({ department: 'gaj', mode: 'down' })
    const { exchange, pass } = exchangeAt(address)
    const first = await exchange.fetchForCase(command)
    expect(first.find(({ need }) => need.department === 'gaj')?.answer).toEqual({
      kind: 'down',
      detail: 'refused_connection',
    })
    expect(first.find(({ need }) => need.department === 'gtj')?.answer.kind).toBe('found')
    await control({ department: '*', mode: 'ok' })
    const answerOfGaj = async () =>
      (await exchange.fetchForCase(command)).find(({ need }) => need.department === 'gaj')?.answer
    expect(await answerOfGaj()).toEqual({ kind: 'down', detail: 'remembered_down' })
    pass(30_001)
    expect((await answerOfGaj())?.kind).toBe('found')
  })

  test.each([
    ['html', 'not_json'],
    ['array', 'wrong_shape'],
    ['other_subject', 'wrong_subject'],
    ['wrong_type', 'wrong_value'],
    ['huge', 'too_large'],
    ['signs', 'wrong_value'],
  ])('X4 nonsense of the kind %s is refused as %s', async (nonsense, detail) => {
    await control({ department: '*', mode: 'nonsense', nonsense })
    const withFields = needs.filter(({ elements }) => elements.length > 0)
    const outcomes = await exchangeAt(address).exchange.fetchForCase({ ...command, needs: withFields })
    expect(outcomes.map(({ answer }) => answer)).toEqual(withFields.map(() => ({ kind: 'nonsense', detail })))
    expect(fallbackMaterials(outcomes).length).toBeGreaterThan(0)
  })

  test('X3 a stranger is not found, a wrong token is a source that is down', async () => {
    const stranger = {
      ...command,
      subjects: { documentKind: 'resident_card' as const, idNumber: '11010519491231002X' },
    }
    expect(
      (await exchangeAt(address).exchange.fetchForCase(stranger)).map(({ answer }) => answer.kind),
    ).toEqual(needs.map(() => 'not_found'))
    const outcomes = await exchangeAt(address, { token: 'wrong' }).exchange.fetchForCase(command)
    expect(outcomes[0]?.answer).toEqual({ kind: 'down', detail: 'server_error' })
  })

  test('no needs: nothing is asked and nothing is logged', async () => {
    const { exchange, written } = exchangeAt(address)
    expect(await exchange.fetchForCase({ ...command, needs: [] })).toEqual([])
    expect(written).toEqual([])
  })
})

describe('against sources that misbehave in their own ways', () => {
  const answerFrom = async (listener: RequestListener, of: DataNeed | undefined = needs[0]) => {
    const server = createServer(listener).listen(0, '127.0.0.1')
    await once(server, 'listening')
    try {
      const { port } = server.address() as AddressInfo
      const { exchange } = exchangeAt(`http://127.0.0.1:${port}`, { timeoutMilliseconds: 300 })
      return (await exchange.fetchForCase({ ...command, needs: of ? [of] : [] }))[0]?.answer
    } finally {
      server.closeAllConnections()
      server.close()
    }
  }

  test('X3 nobody listens', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    server.close()
    await once(server, 'close')
    const outcomes = await exchangeAt(`http://127.0.0.1:${port}`).exchange.fetchForCase(command)
    for (const { answer } of outcomes) expect(answer.kind).toBe('down')
  })

  test('X3 a reply that starts and never ends is slow', async () => {
    expect(await answerFrom((_, reply) => void reply.writeHead(200).write('{"fields":'))).toEqual({
      kind: 'slow',
      detail: 'timeout',
    })
  })

  test('X1 a source is not followed elsewhere with our token', async () => {
    const answer = await answerFrom(
      (_, reply) => void reply.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
    )
    expect(answer?.kind).toBe('down')
  })

  test('X3 an error page is a source that is down', async () => {
    expect(await answerFrom((_, reply) => void reply.writeHead(503).end('busy'))).toEqual({
      kind: 'down',
      detail: 'server_error',
    })
  })

  test('X5 a paper that is not what its digest or type says is not taken', async () => {
    const need = needs.find(({ document }) => document)
    const answer = await answerFrom((request, reply) => {
      if (request.url?.startsWith('/paper')) return void reply.end('<html>not a paper</html>')
      const { department, material } = need ?? { department: '', material: '' }
      const document = {
        title: 't',
        number: '1',
        issuedOn: '2016-01-01',
        contentType: 'application/pdf',
        sha256: '0'.repeat(64),
        url: '/paper',
      }
      reply.end(JSON.stringify({ department, material, subject: person.idNumber, fields: {}, document }))
    }, need)
    expect(answer).toEqual({ kind: 'nonsense', detail: 'wrong_document' })
  })
})
