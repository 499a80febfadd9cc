// Bent requests over every route of the API with every kind of account, the same for the same seed; nothing may answer 5xx.
// Run: node bench/fuzz.ts [requests] [seed]
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { demonstrationPassword } from '../server/src/modules/identity/demonstration.ts'
import { fuzz } from './fuzz-requests.ts'
import { freePort, serve } from './served.ts'

const [count = '50000', seed = '1'] = process.argv.slice(2)
const data = mkdtempSync(join(tmpdir(), 'onevisit-fuzz-'))
const platform = await serve(join(import.meta.dirname, '..'), await freePort(), { ONEVISIT_DATA: data })
const began = performance.now()
const { statuses, broken, routes } = await fuzz(
  `http://127.0.0.1:${platform.port}`,
  demonstrationPassword,
  Number(count),
  Number(seed),
)
const seconds = (performance.now() - began) / 1000
console.log(`fuzz: ${count} requests (seed ${seed}) over ${routes} routes in ${seconds.toFixed(0)} s`)
console.log(statuses.map(([status, times]) => `${status} ×${times}`).join('  '))
const smallest = new Map(broken.toReversed().map((one) => [one.id, one]))
for (const { id, status, request } of smallest.values())
  console.log(`✗ ${id} ${status} ${request.url.slice(0, 300)} ${(request.init.body ?? '').slice(0, 500)}`)
await platform.stop()
rmSync(data, { recursive: true, force: true })
process.exitCode = broken.length ? 1 : 0
