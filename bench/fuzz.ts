// Bent requests over every route of the API with every kind of account, the same for the same seed; nothing may answer 5xx.
// Run: node bench/fuzz.ts [requests] [seed]
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ownPlatform } from '../cli/src/demo/own-platform.ts'
import { demonstrationPassword } from '../server/src/modules/identity/demonstration.ts'
import { fuzz } from './fuzz-requests.ts'

const [count = '50000', seed = '1'] = process.argv.slice(2)
const data = mkdtempSync(join(tmpdir(), 'onevisit-fuzz-'))
// With the registry and the text messages beside it: where they answer, no 503 is right.
const platform = await ownPlatform(data, { DATABASE_URL: '', ONEVISIT_LOG: 'silent' })
const began = performance.now()
const { statuses, broken, routes, strangers } = await fuzz(
  platform.url,
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
for (const username of strangers) console.log(`✗ ${username} could not sign in again`)
await platform.close()
rmSync(data, { recursive: true, force: true })
process.exitCode = broken.length + strangers.length ? 1 : 0
