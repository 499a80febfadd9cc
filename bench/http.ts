// The joint case of casework.ts over HTTP with real sessions: `onevisit serve`, the generator and PostgreSQL each in a process of their
// own, beside the same two ceilings in the same run. `http`: the one door of acts, minimal replies where the client needs no more;
// `http whole`: every reply whole. Run: node bench/http.ts [seconds] [rounds] [lanes,lanes] [name=folder …]; a folder is a checkout of
// the version before acts, asked by its own addresses.
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newDatabase, startPostgres } from '../tests/support/postgres-server.ts'
import { ceilings } from './ceiling.ts'
import { prepareCase, represented, startBench, thing } from './joint-case.ts'
import { compare, type Leg, type Measured, startLane } from './legs.ts'
import { postgresTime } from './processor-time.ts'
import { serve } from './served.ts'

const [seconds = '2', rounds = '3', lanes = '16,64', ...others] = process.argv.slice(2)
const here = join(import.meta.dirname, '..')
const server = await startPostgres({ durable: true })
const data = mkdtempSync(join(tmpdir(), 'onevisit-bench-'))

const setup = await startBench({
  DATABASE_URL: await newDatabase(server.url),
  ONEVISIT_DATA: join(data, 'setup'),
  ONEVISIT_KEY: 'a'.repeat(64),
})
const { answers, values, officers } = await prepareCase(setup)
await setup.close()

const checkouts = [
  ['http', here, ['acts', 'whole']],
  ...others.map((one) => {
    const [name = '', folder = ''] = one.split('=')
    return [name, folder, [existsSync(join(folder, 'engine/src/kernel/act.ts')) ? 'acts' : 'former']]
  }),
] as [string, string, string[]][]
const served = await Promise.all(
  checkouts.map(async ([name, folder, manners], index) => {
    const environment = { DATABASE_URL: await newDatabase(server.url), ONEVISIT_DATA: join(data, name) }
    const one = await serve(folder, 8141 + index, environment)
    const legs = await Promise.all(
      manners.map(async (manner): Promise<Leg & { stop: () => void }> => {
        const load = { port: one.port, thing, answers, values, represented, officers, manner }
        const lane = await startLane(join(import.meta.dirname, 'http-lane.ts'), {
          BENCH_LOAD: JSON.stringify(load),
        })
        const run = async (count: number, time: number): Promise<Measured> => {
          const before = one.time()
          const told = await lane.ask<Measured & { failed: string }>({ lanes: count, seconds: time })
          if (told.failed) throw new Error(`${name} ${manner}: ${told.failed}`)
          return { ...told, node: one.time() - before }
        }
        return { name: manner === 'whole' ? `${name} whole` : name, run, stop: () => lane.child.kill() }
      }),
    )
    return { one, legs }
  }),
)
const ceiling = await ceilings(server.url)
const legs: Leg[] = [...served.flatMap((each) => each.legs), ...ceiling]
console.log(`http: joint cases over HTTP with sessions, ${seconds} s × ${rounds}`)
for (const { run } of legs) await run(16, 4)
for (const { analyze } of ceiling) await analyze()
const settings = { seconds: Number(seconds), rounds: Number(rounds), lanes: lanes.split(',').map(Number) }
await compare(legs, await postgresTime(server.url), settings)
for (const { one, legs: mine } of served) {
  for (const { stop } of mine) stop()
  await one.stop()
}
await server.stop()
rmSync(data, { recursive: true, force: true })
