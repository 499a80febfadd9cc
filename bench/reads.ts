// Requests a second of what people look at most, over HTTP with sessions on 32 connections: a queue's page, a case, the progress page,
// beside bare Fastify in the same run (the goal: a twelfth), at every size of the store, so that it shows whether they stay flat. Rows are
// multiplied in bulk from real cases driven through the service: whole cases (record, form, events, trail) to BENCH_WHOLE (100,000), lines
// of lists beyond. Run: node bench/reads.ts [sizes] [seconds]
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Fastify from 'fastify'
import pg from 'pg'
import { newDatabase, startPostgres } from '../tests/support/postgres-server.ts'
import { Line, signIn } from './http-line.ts'
import { prepareCase, represented, serveCase, startBench, thing } from './joint-case.ts'
import { multiplyCases } from './multiply-cases.ts'
import { serve } from './served.ts'

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

const bare = Fastify()
bare.get('/', async () => ({ status: 'ok' }))
await bare.listen({ port: 8139, host: '127.0.0.1' })

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

const pages: [string, string, () => string][] = [
  ['queue page', 'clerk1', () => '/api/queues/intake'],
  ['queue of a department', 'officer_scjgj', () => '/api/queues/department'],
  ['queue by name', 'clerk1', () => `/api/queues/intake?text=${encodeURIComponent('再生')}`],
  ['queue by code', 'clerk1', () => `/api/queues/intake?text=${any().query_code.slice(-4)}`],
  ['queue counts', 'clerk1', () => '/api/queues'],
  ['lead of all', 'joint1', () => '/api/queues/lead'],
  ['case page', 'clerk1', () => `/api/cases/${any().case_id}`],
  ['progress page', 'clerk1', () => `/api/progress/${any().query_code}`],
  ['audit page', 'admin', () => '/api/audit'],
]
let have = known.length
for (const size of sizes.split(',').map(Number)) {
  await multiplyCases(admin, have, size, whole)
  have = size
  const one = await serve(here, 8138, environment)
  const plain = await rate(8139, '', () => '/')
  console.log(`${size} cases: bare Fastify ${plain.rate.toFixed(0)} requests/s`)
  for (const [name, who, path] of pages) {
    const cookie = await signIn(8138, who)
    await rate(8138, cookie, path)
    const before = one.time()
    const got = await rate(8138, cookie, path)
    const cpu = (one.time() - before) / (got.rate * Number(seconds))
    console.log(
      `  ${name.padEnd(22)} ${got.rate.toFixed(0).padStart(5)}/s  1/${(plain.rate / got.rate).toFixed(1)} of bare  p99 ${got.p99.toFixed(0)} ms  serve ${cpu.toFixed(2)} ms CPU`,
    )
  }
  await one.stop()
}
await admin.end()
await bare.close()
await server.stop()
rmSync(data, { recursive: true, force: true })
