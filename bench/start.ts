// CPU of the whole process tree from `npm start` to rest, and the memory it keeps: the first start of a folder, and again.
// Linux only: the figures come from /proc. The empty store that .cache/store keeps is made before, once a machine, and told apart.
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { prepareEmbedded } from '../server/src/platform/embedded-template.ts'
import { cpuOf, treeOf } from './process-tree.ts'

const project = join(import.meta.dirname, '..')
const goals = { first: 6, again: 3, memory: 400 }
const readyWithin = 180

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

const memoryOf = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024

/** Until two seconds went by in which nothing worked. */
const untilRest = async (pid: number): Promise<number> => {
  let [before, quiet] = [cpuOf(treeOf(pid)), 0]
  while (quiet < 4) {
    await setTimeout(500)
    const now = cpuOf(treeOf(pid))
    quiet = now - before < 0.03 ? quiet + 1 : 0
    before = now
  }
  return before
}

type Rest = {
  readonly cpu: number
  readonly platform: number
  readonly registry: number
  /** Memory when somebody signed in and searched: what a start leaves for later is loaded then. */
  readonly visited: number
}

const visit = async (base: string): Promise<void> => {
  const body = JSON.stringify({ username: 'clerk1', password: 'onevisit-demo' })
  const headers = { 'content-type': 'application/json', origin: base }
  const signedIn = await fetch(`${base}/api/auth/sign-in/username`, { method: 'POST', headers, body })
  const found = await fetch(`${base}/api/search?text=${encodeURIComponent('开个小饭馆')}`)
  if (!signedIn.ok || !found.ok) throw new Error(`visited: ${signedIn.status} ${found.status}`)
}

const startOnce = async (data: string): Promise<Rest> => {
  const port = String(await freePort())
  const args = ['serve', '--demonstration', '--with-registry', '--data', data, '--port', port]
  const env = {
    ...process.env,
    DATABASE_URL: '',
    ONEVISIT_REGISTRY_URL: `http://127.0.0.1:${await freePort()}`,
  }
  const child = spawn(process.execPath, ['--max-semi-space-size=16', 'cli/onevisit.mjs', ...args], {
    cwd: project,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (text) => {
    said += text
  })
  const pid = child.pid ?? 0
  try {
    const end = Date.now() + readyWithin * 1000
    while (!said.includes('Ready')) {
      if (Date.now() > end || child.exitCode !== null) throw new Error(`the platform did not start: ${said}`)
      await setTimeout(100)
    }
    const cpu = await untilRest(pid)
    const [platform = 0, registry = 0] = treeOf(pid).map(memoryOf)
    await visit(`http://127.0.0.1:${port}`)
    await untilRest(pid)
    return { cpu, platform, registry, visited: memoryOf(pid) }
  } finally {
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    if (child.exitCode === null) await ended
  }
}

if (!readdirSync('/').includes('proc')) {
  console.log('start: needs /proc, left out here')
  process.exit(0)
}
const folder = mkdtempSync(join(tmpdir(), 'onevisit-start-'))
try {
  const c0 = process.cpuUsage()
  await prepareEmbedded(join(folder, 'warm'))
  const own = process.cpuUsage(c0)
  console.log(`copy of the kept empty store ${((own.user + own.system) / 1e6).toFixed(1)} s CPU`)
  // The first of these two fills what Node keeps of compiled code.
  await startOnce(join(folder, 'code'))
  const data = join(folder, 'data')
  const [first, again] = [await startOnce(data), await startOnce(data)]
  const figures = [
    ['first start', first.cpu, 's CPU', goals.first],
    ['again', again.cpu, 's CPU', goals.again],
    ['memory at rest after the first start', first.platform, 'MB', goals.memory],
    ['memory at rest', again.platform, 'MB', goals.memory],
    ['memory after a sign-in and a search', again.visited, 'MB', goals.memory],
  ] as const
  for (const [what, value, unit, goal] of figures)
    console.log(
      `${what.padEnd(38)} ${value.toFixed(unit === 'MB' ? 0 : 1).padStart(6)} ${unit}  (≤ ${goal}) ${value <= goal ? '✓' : '✗'}`,
    )
  console.log(`stand-in registry beside it ${again.registry.toFixed(0)} MB`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
