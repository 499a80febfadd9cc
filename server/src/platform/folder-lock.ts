import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'
import { hostname } from 'node:os'
import { join, resolve } from 'node:path'
import { ok, type Result, refuse } from '#engine/kernel'
import { instantInChina } from './instant.ts'
import { failStore } from './store-problems.ts'

type Owner = {
  readonly pid: number
  readonly host: string
  readonly since: string
  readonly started: string
  /** When the owner last said that it lives; without it, when it began. */
  readonly beat?: string
}

const beatMilliseconds = 20_000
/** A whole machine may stand still for a while, and clocks differ: nine beats are waited for. */
const silentMilliseconds = 180_000

/** Folders this process holds: a second opening in the same process is as harmful as one from another. */
const held = new Set<string>()

/** What tells a process from a later one with the same number; empty where /proc does not exist. */
const startOf = (pid: number): string => {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[19] ?? ''
  } catch {
    return ''
  }
}

/** The instant a lock was last known to be alive; minutes are written without an offset, in China's time. */
const lastBeat = ({ beat, since }: Owner): number => Date.parse(beat ?? `${since}:00+08:00`)

const isAlive = (owner: Owner): boolean => {
  const { pid, host, started } = owner
  // The folder may be on a shared disk: a process of another machine, or of a container that is gone, cannot be asked. It beats.
  if (host !== hostname()) return !(Date.now() - lastBeat(owner) > silentMilliseconds)
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  return started === '' || startOf(pid) === started
}

const readOwner = (file: string): Owner | undefined => {
  try {
    const owner = JSON.parse(readFileSync(file, 'utf8')) as Owner
    return typeof owner?.host === 'string' ? owner : undefined
  } catch {
    return undefined
  }
}

const ownLock = (): Owner => ({
  pid: process.pid,
  host: hostname(),
  since: instantInChina().slice(0, 16),
  started: startOf(process.pid),
})

const write = (file: string, owner: Owner, flags: 'wx' | 'w'): void => {
  const handle = openSync(file, flags, 0o600)
  writeSync(handle, JSON.stringify({ ...owner, beat: new Date().toISOString() }))
  closeSync(handle)
}

type Beating = { readonly every: number; readonly lost: (why: string) => void }

/** Another process writes into the folder now: whatever this one still writes would vanish, or spoil what that one writes. */
const endProcess = (why: string): void => {
  console.error(why)
  process.exit(1)
}
const usual: Beating = { every: beatMilliseconds, lost: endProcess }

const isSame = (one: Owner, other: Owner | undefined): boolean =>
  one.pid === other?.pid && one.host === other.host && one.started === other.started

/** Says again and again that this process lives; who finds the lock to be another's has lost the folder. */
const beatOn = (file: string, owner: Owner, { every, lost }: Beating): NodeJS.Timeout => {
  const timer = setInterval(() => {
    const now = readOwner(file)
    if (!isSame(owner, now)) {
      clearInterval(timer)
      return lost(
        `${file}: this process lost its lock${now ? ` to ${now.host}, pid ${now.pid}` : ''} and ends`,
      )
    }
    const next = `${file}.${owner.pid}`
    write(next, owner, 'w')
    renameSync(next, file)
  }, every).unref()
  return timer
}

/** Puts a dead owner's lock away; false where another process was faster and the lock is a living one's again. */
const putAway = (file: string, dead: Owner | undefined): boolean => {
  const away = `${file}.${process.pid}.dead`
  try {
    renameSync(file, away)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return true
    throw error
  }
  const found = readOwner(away)
  if (found && dead && !isSame(dead, found)) {
    renameSync(away, file)
    return false
  }
  rmSync(away, { force: true })
  return true
}

const refuseFor = (folder: string, file: string) => {
  const owner = readOwner(file)
  return refuse(
    failStore('folder_in_use', {
      ...{ folder, file },
      pid: owner?.pid ?? process.pid,
      host: owner?.host ?? hostname(),
      since: owner?.since.replace('T', ' ') ?? '?',
    }),
  )
}

/**
 * Takes the folder for this process. PGlite itself lets a second process in, whose writes then vanish. A lock whose owner is
 * dead, or of another host and silent for minutes, is taken over; a living owner is named in the refusal.
 */
export const lockFolder = (folder: string, beating = usual): Result<{ readonly release: () => void }> => {
  const path = resolve(folder)
  const file = join(path, 'in-use.json')
  if (held.has(path)) return refuseFor(folder, file)
  const owner = existsSync(file) ? readOwner(file) : undefined
  if (owner && isAlive(owner)) return refuseFor(folder, file)
  const own = ownLock()
  try {
    if (existsSync(file) && !putAway(file, owner)) return refuseFor(folder, file)
    write(file, own, 'wx')
  } catch (error) {
    // Another process was faster between our look and our write.
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return refuseFor(folder, file)
    throw error
  }
  held.add(path)
  const timer = beatOn(file, own, beating)
  const release = () => {
    clearInterval(timer)
    held.delete(path)
    if (isSame(own, readOwner(file))) rmSync(file, { force: true })
  }
  process.once('exit', release)
  return ok({ release })
}
