import { closeSync, existsSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { hostname } from 'node:os'
import { join, resolve } from 'node:path'
import { ok, type Result, refuse } from '#engine/kernel'
import { instantInChina } from './instant.ts'
import { failStore } from './store-problems.ts'

type Owner = { readonly pid: number; readonly host: string; readonly since: string; readonly started: string }

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

const isAlive = ({ pid, host, started }: Owner): boolean => {
  // The folder may be on a shared disk: a process of another machine cannot be asked, so its lock stands.
  if (host !== hostname()) return true
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
    return JSON.parse(readFileSync(file, 'utf8')) as Owner
  } catch {
    return undefined
  }
}

const write = (file: string): void => {
  const owner: Owner = {
    pid: process.pid,
    host: hostname(),
    since: instantInChina().slice(0, 16),
    started: startOf(process.pid),
  }
  const handle = openSync(file, 'wx', 0o600)
  writeSync(handle, JSON.stringify(owner))
  closeSync(handle)
}

/**
 * Takes the folder for this process. PGlite itself lets a second process in, whose writes then vanish. A lock whose owner is
 * dead is taken over; a living owner is named in the refusal.
 */
export const lockFolder = (folder: string): Result<{ readonly release: () => void }> => {
  const path = resolve(folder)
  const file = join(path, 'in-use.json')
  const inUse = (owner: Owner | undefined) =>
    refuse(failStore('folder_in_use', { folder, pid: owner?.pid ?? process.pid, since: owner?.since ?? '?' }))
  if (held.has(path)) return inUse(readOwner(file))
  const owner = existsSync(file) ? readOwner(file) : undefined
  if (owner && isAlive(owner)) return inUse(owner)
  rmSync(file, { force: true })
  try {
    write(file)
  } catch (error) {
    // Another process was faster between our look and our write.
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return inUse(readOwner(file))
    throw error
  }
  held.add(path)
  const release = () => {
    held.delete(path)
    rmSync(file, { force: true })
  }
  process.once('exit', release)
  return ok({ release })
}
