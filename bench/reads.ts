// Requests a second of what people look at most, over HTTP with sessions on 32 connections: a queue's page, a case, the progress page,
// beside bare Fastify in the same run (the goal: a twelfth), at every size of the store, so that it shows whether they stay flat. Rows are
// multiplied in bulk from real cases driven through the service: whole cases (record, form, events, trail) to BENCH_WHOLE (100,000), lines
// of lists beyond. The bound that does not move with the machine's load is serve's CPU. BENCH_BEFORE names another checkout with the
// same tables: it is asked the same over the same store, in turn.
// BENCH_PAGE (with BENCH_PROFILE): only the pages whose name holds it. Run: node bench/reads.ts [sizes] [seconds]
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Fastify from 'fastify'
import pg from 'pg'
import { createSecret } from '../server/src/platform/secret.ts'
import { newDatabase, startPostgres } from '../tests/support/postgres-server.ts'
import { Line, signIn } from './http-line.ts'
import { prepareCase, represented, serveCase, startBench, thing } from './joint-case.ts'
import { giveCases, multiplyCases, queryCodeOf, sealForms } from './multiply-cases.ts'
import { freePort, type Served, serve } from './served.ts'

const [sizes = '1000,100000', seconds = '3'] = process.argv.slice(2)
const whole = Number(process.env.BENCH_WHOLE ?? 100_000)
const here = join(import.meta.dirname, '..')
const server = await startPostgres({ durable: true })
const url = await newDatabase(server.url)
const data = mkdtempSync(join(tmpdir(), 'onevisit-bench-'))
const environment = { DATABASE_URL: url, ONEVISIT_DATA: data, ONEVISIT_KEY: 'a'.repeat(64) }

const platform = await startBench(environment)
const setup = await prepareCase(platform)
const { casework } = platform.home.services
/** Some cases to their end, some left where a list shows them. */
for (let n = 0; n < 40; n += 1) await serveCase(platform.home.services, setup)
for (let n = 0; n < 40; n += 1) {
  const clerk = setup.as('clerk1')
  const draft = await casework.createDraft({ thing, answers: setup.answers, represented }, clerk)
  if (!draft.ok) throw new Error('draft')
  const { caseId, materials } = draft.value
  const saved = await casework.saveDraft(caseId, { revision: 0, values: setup.values }, clerk)
  if (!saved.ok) throw new Error('save')
  await casework.submit(
    caseId,
    { consent: true, revision: saved.value.revision, idempotencyKey: caseId },
    clerk,
  )
  if (n % 2) continue
  for (const { material } of materials)
    await casework.act(caseId, { type: 'check_material', material, verdict: 'fit' }, clerk)
  await casework.act(caseId, { type: 'accept' }, clerk)
}
await platform.close()

const admin = new pg.Client({ connectionString: url })
await admin.connect()
const { rows: known } = await admin.query(
  `select case_id, query_code from case_record where query_code is not null`,
)
const any = () => known[Math.floor(Math.random() * known.length)]

/** What else is asked for: a case after the other nobody has looked at, and the progress of any case that is whole. */
let [sealed, asked, wholeCases] = [[''], 0, 0]
const next = () => {
  asked += 1
  return sealed[asked % sealed.length]
}
const oneOfAll = () => queryCodeOf(known.length + 1 + Math.floor(Math.random() * (wholeCases - known.length)))

const bare = Fastify()
bare.get('/', async () => ({ status: 'ok' }))
await bare.listen({ port: 0, host: '127.0.0.1' })
const barePort = (bare.server.address() as AddressInfo).port
/** The checkouts that are asked, each on a port of its own. */
const checkouts = [
  ...(process.env.BENCH_BEFORE ? [{ name: 'before', folder: process.env.BENCH_BEFORE }] : []),
  { name: 'now', folder: here },
]

/** Requests a second on 32 connections, and the slowest of a hundred. */
const rate = async (port: number, cookie: string, path: () => string) => {
  const lines = Array.from({ length: 32 }, () => new Line(port))
  const [times, end]: [number[], number] = [[], performance.now() + Number(seconds) * 1000]
  const lane = async (line: Line) => {
    while (performance.now() < end) {
      const started = performance.now()
      const { status } = await line.ask(cookie, 'GET', path())
      if (status !== 200) throw new Error(`${path()} ${status}`)
      times.push(performance.now() - started)
    }
  }
  await Promise.all(lines.map(lane))
  for (const line of lines) line.close()
  times.sort((a, b) => a - b)
  return { rate: times.length / Number(seconds), p99: times[Math.floor(times.length * 0.99)] ?? 0 }
}

/** A page anywhere: after a day of the two months around today. */
const anyPlace = (): string => {
  const day = new Date(Date.now() + (Math.random() - 0.5) * 60 * 86_400_000).toISOString().slice(0, 10)
  return `${day}~2026-01-01T00:00:00.000Z~00000000-0000-0000-0000-000000000000~`
}

const pages: [string, string, () => string][] = [
  ['nothing at all', 'clerk1', () => '/api/health'],
  ['queue page', 'clerk1', () => '/api/queues/intake'],
  ['queue of a department', 'officer_scjgj', () => '/api/queues/department'],
  ['queue, any page', 'clerk1', () => `/api/queues/intake?after=${encodeURIComponent(anyPlace())}`],
  ['queue by name', 'clerk1', () => `/api/queues/intake?text=${encodeURIComponent('再生')}`],
  ['queue by code', 'clerk1', () => `/api/queues/intake?text=${any().query_code.slice(-4)}`],
  ['queue counts', 'clerk1', () => '/api/queues'],
  ['lead of all', 'joint1', () => '/api/queues/lead'],
  ['case page', 'clerk1', () => `/api/cases/${any().case_id}`],
  ['case not looked at yet', 'clerk1', () => `/api/cases/${next()}`],
  ['progress page', 'clerk1', () => `/api/progress/${any().query_code}`],
  ['progress of any', 'clerk1', () => `/api/progress/${oneOfAll()}`],
  ['my cases, 200', 'shop1', () => '/api/cases/mine'],
  ['audit page', 'admin', () => '/api/audit'],
]
type Figures = { readonly rate: number; readonly p99: number; readonly cpu: number }
const measure = async (served: Served, who: string, path: () => string): Promise<Figures> => {
  const cookie = await signIn(served.port, who)
  await rate(served.port, cookie, path)
  const before = served.time()
  const got = await rate(served.port, cookie, path)
  return { ...got, cpu: (served.time() - before) / (got.rate * Number(seconds)) }
}

let have = known.length
for (const size of sizes.split(',').map(Number)) {
  await multiplyCases(admin, have, size, whole)
  have = size
  sealed = await sealForms(admin, createSecret(Buffer.from('a'.repeat(64), 'hex')), 4_000)
  await giveCases(admin, 'shop1')
  wholeCases = Math.min(size, whole)
  const plain = await rate(barePort, '', () => '/')
  console.log(`${size} cases: bare Fastify ${plain.rate.toFixed(0)} requests/s`)
  const served = await Promise.all(
    checkouts.map(async ({ name, folder }) => ({
      name,
      of: await serve(folder, await freePort(), environment),
    })),
  )
  for (const [page, who, path] of pages.filter(([page]) => page.includes(process.env.BENCH_PAGE ?? '')))
    for (const { name, of } of served) {
      const got = await measure(of, who, path).catch((error: unknown) => String(error))
      if (typeof got === 'string') {
        console.log(`  ${page.padEnd(22)} ${name.padEnd(6)} ${got}`)
        continue
      }
      console.log(
        `  ${page.padEnd(22)} ${name.padEnd(6)} ${got.rate.toFixed(0).padStart(5)}/s  1/${(plain.rate / got.rate).toFixed(1)} of bare  p99 ${got.p99.toFixed(0)} ms  serve ${got.cpu.toFixed(2)} ms CPU`,
      )
    }
  for (const { of } of served) await of.stop()
}
await admin.end()
await bare.close()
await server.stop()
rmSync(data, { recursive: true, force: true })
