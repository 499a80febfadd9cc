import { spawn } from 'node:child_process'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { processTime } from './processor-time.ts'

export type Served = {
  readonly port: number
  /** Processor milliseconds so far. */
  readonly time: () => number
  readonly stop: () => Promise<void>
  /** Ends it as an accident does (SIGKILL). */
  readonly kill: () => Promise<void>
  /** How it ended by itself, while it should not have. */
  readonly endedWith: () => number | null
}

/** A port nobody listens on. */
export const freePort = (): Promise<number> =>
  new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => found(port))
    })
  })

/** A real `onevisit serve` of a checkout, in a process of its own. BENCH_PROFILE names a folder for its CPU profile. */
export const serve = async (
  folder: string,
  port: number,
  environment: Record<string, string>,
): Promise<Served> => {
  const profile = process.env.BENCH_PROFILE
  const child = spawn(
    process.execPath,
    [
      ...(profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : []),
      join(folder, 'cli/src/main.ts'),
      'serve',
      '--port',
      String(port),
      '--demonstration',
    ],
    {
      cwd: folder,
      env: {
        ...process.env,
        ONEVISIT_KEY: 'a'.repeat(64),
        ONEVISIT_REQUESTS_PER_MINUTE: '9999999',
        ONEVISIT_UPLOADS_A_DAY: '9999999,9999999',
        ONEVISIT_STAFF_UPLOADS_A_DAY: '9999999,9999999',
        ONEVISIT_REGISTRY_URL: 'http://127.0.0.1:9',
        ONEVISIT_LOG: 'warn',
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  // A bench that fails leaves no platform behind on its port.
  const last = () => child.kill('SIGKILL')
  process.once('exit', last)
  await new Promise<void>((ready, failed) => {
    child.stdout.on('data', (text) => String(text).includes('Ready') && ready())
    child.once('exit', (code) => failed(new Error(`serve ended with ${code}`)))
  })
  const end = async (signal: NodeJS.Signals) => {
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill(signal)
    await gone
    process.off('exit', last)
  }
  return {
    port,
    time: () => processTime(child.pid ?? 0),
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    endedWith: () => child.exitCode,
  }
}
