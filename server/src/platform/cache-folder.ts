import { accessSync, constants, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../../../.cache')

/**
 * A folder of what can always be made again (compiled catalogues, the template of the embedded store). It lies in the
 * project, never in a folder that others may write; undefined where the project is read-only: then nothing is kept.
 */
export const cacheFolder = (name: string): string | undefined => {
  const folder = join(root, name)
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
    return folder
  } catch {
    return undefined
  }
}

/** What is filled beside its place longer than this was left by a process that is gone. */
const abandonedAfter = 60 * 60_000

/** Keeps the entries written last; another process may remove the same ones. What others are still filling is none of them, and theirs. */
export const keepNewest = (folder: string, count: number): void => {
  const writtenAt = (name: string): number => {
    try {
      return statSync(join(folder, name)).mtimeMs
    } catch {
      return 0
    }
  }
  const newestFirst = readdirSync(folder)
    .map((name) => ({ name, at: writtenAt(name) }))
    .sort((a, b) => b.at - a.at)
  const whole = newestFirst.filter(({ name }) => !name.endsWith('.part'))
  const [newest] = newestFirst
  const abandoned = newestFirst.filter(
    ({ name, at }) => name.endsWith('.part') && at < (newest?.at ?? 0) - abandonedAfter,
  )
  for (const { name } of [...whole.slice(count), ...abandoned])
    rmSync(join(folder, name), { recursive: true, force: true })
}
