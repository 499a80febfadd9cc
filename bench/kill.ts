// Whole joint cases over HTTP while what serves them is killed (SIGKILL), again and again: on the embedded store its one process, on
// PostgreSQL two processes in turn and PostgreSQL itself. Each command acknowledged must be there once, each case must have exactly the
// events of a case nobody disturbed, and `onevisit verify` must find nothing.
// Run: node bench/kill.ts [embedded|postgres] [acknowledged commands] [kills] [lanes]
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { openDatabase } from '../server/src/platform/database.ts'
import { newDatabase, startPostgres } from '../tests/support/postgres-server.ts'
import { signIn } from './http-line.ts'
import { prepareCase, represented, startBench, thing } from './joint-case.ts'
import { type Load, oneCase } from './kill-case.ts'
import { createKillClient, type KillClient } from './kill-client.ts'
import { freePort, type Served, serve } from './served.ts'

const [kind = 'embedded', wanted = '10000', deaths = '30', lanes = '12'] = process.argv.slice(2)
const here = join(import.meta.dirname, '..')
const key = 'a'.repeat(64)
const folder = mkdtempSync(join(tmpdir(), 'onevisit-kill-'))
const data = join(folder, 'data')
const server = kind === 'postgres' ? await startPostgres({ durable: true }) : undefined
const url = server ? await newDatabase(server.url) : ''
const environment = { ONEVISIT_DATA: data, ONEVISIT_KEY: key, ONEVISIT_LOG: 'silent', DATABASE_URL: url }

// A store with the demonstration's accounts, and what a person types there.
const setup = await startBench(environment)
const { answers, values, officers } = await prepareCase(setup)
const before = new Set(
  (await setup.database.query<{ case_id: string }>('select case_id from case_record')).map(
    ({ case_id }) => case_id,
  ),
)
await setup.close()
const load: Load = { thing, answers, values, represented }

const ports = await Promise.all(Array.from({ length: server ? 2 : 1 }, freePort))
const start = (port: number) => serve(here, port, environment)
const served: Served[] = []
for (const port of ports) served.push(await start(port))
const cookies = new Map<string, string>()
for (const name of ['clerk1', 'issue1', ...officers]) cookies.set(name, await signIn(ports[0] ?? 0, name))
const clientsOf = (lane: number) => {
  const clients = new Map<string, KillClient>()
  return (name: string): KillClient => {
    const client = clients.get(name) ?? createKillClient(ports, cookies.get(name) ?? '', lane)
    clients.set(name, client)
    return client
  }
}

let acknowledged = 0
const commands = new Map<string, number>()
const count = (caseId: string): void => {
  acknowledged += 1
  commands.set(caseId, (commands.get(caseId) ?? 0) + 1)
}
const model = await oneCase(clientsOf(0), load, count)

const began = performance.now()
let failed = ''
let over = false
const lane = async (number: number): Promise<void> => {
  const as = clientsOf(number)
  while (!failed && (acknowledged < Number(wanted) || !over)) await oneCase(as, load, count)
}
const working = Promise.all(
  Array.from({ length: Number(lanes) }, (_, number) =>
    lane(number).catch((error: unknown) => {
      failed ||= String(error)
    }),
  ),
)

const killed = { process: 0, postgres: 0, alone: 0 }
const untilAnswered = async (more: number): Promise<void> => {
  const enough = acknowledged + more
  while (acknowledged < enough && !failed) await sleep(5)
}
const share = Math.max(1, Math.floor(Number(wanted) / (Number(deaths) + 1)))
for (let round = 0; round < Number(deaths) && !failed; round += 1) {
  // Anywhere within the share, so that no kill falls into the same step as the one before.
  await untilAnswered(Math.ceil(share * (0.3 + 0.7 * Math.random())))
  if (failed) break
  if (server && round % 3 === 2) {
    await server.kill('SIGKILL')
    await sleep(300)
    await server.startAgain()
    killed.postgres += 1
    continue
  }
  const turn = round % ports.length
  await served[turn]?.kill()
  served[turn] = await start(ports[turn] ?? 0)
  killed.process += 1
}
over = true
await working
killed.alone = served.filter((one) => one.endedWith() !== null).length
for (const one of served) await one.stop()
const seconds = (performance.now() - began) / 1000

const opened = await openDatabase({ databaseUrl: url, data })
if (!opened.ok) throw new Error(JSON.stringify(opened.problems))
const database = opened.value
const rows = await database.query<{ case_id: string; body: string }>('select case_id, body from case_event')
await database.close()

/** What was done in each case: how often which event about which matter or paper, without moments and order. */
const done = new Map<string, Map<string, number>>()
for (const { case_id, body } of rows) {
  const { type, matter = '', material = '' } = JSON.parse(body) as Record<string, string>
  const one = done.get(case_id) ?? new Map<string, number>()
  const what = [type, matter, material].join(' ').trim()
  done.set(case_id, one.set(what, (one.get(what) ?? 0) + 1))
}
const right = done.get(model) ?? new Map<string, number>()
const differing = (compare: (has: number, should: number) => boolean): string[] =>
  [...commands.keys()].flatMap((caseId) => {
    const one = done.get(caseId) ?? new Map<string, number>()
    return [...new Set([...right.keys(), ...one.keys()])]
      .filter((what) => compare(one.get(what) ?? 0, right.get(what) ?? 0))
      .map((what) => `${caseId} ${what}`)
  })
const lost = differing((has, should) => has < should)
const doubled = differing((has, should) => has > should)
const ownerless = [...done.keys()].filter((caseId) => !commands.has(caseId) && !before.has(caseId))
const verified = spawnSync(
  process.execPath,
  ['cli/src/main.ts', 'verify', '--json', ...(server ? [] : ['--data', data])],
  { cwd: here, env: { ...process.env, ...environment }, encoding: 'utf8', maxBuffer: 2 ** 28 },
)
await server?.stop()
rmSync(folder, { recursive: true, force: true })

console.log(
  `kill: ${kind}, ${acknowledged} acknowledged commands of ${commands.size} cases (${right.size} kinds of events each), ${killed.process} processes and ${killed.postgres} PostgreSQL servers killed, ${lanes} at a time, ${seconds.toFixed(0)} s`,
)
console.log(
  `${lost.length} lost, ${doubled.length} doubled, ${ownerless.length} cases nobody began, ${killed.alone} processes ended by themselves, verify ${verified.status === 0 ? 'found nothing' : `ended with ${verified.status}`}`,
)
for (const one of [failed, ...lost.slice(0, 10), ...doubled.slice(0, 10), ...ownerless.slice(0, 10)])
  if (one) console.log(`✗ ${one}`)
if (verified.status !== 0) console.log(verified.stdout.slice(0, 2000), verified.stderr.slice(0, 2000))
const faults = lost.length + doubled.length + ownerless.length + killed.alone
process.exitCode = failed || faults || verified.status !== 0 ? 1 : 0
