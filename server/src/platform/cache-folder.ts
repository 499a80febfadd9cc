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

/** Keeps the entries written last; another process may remove the same ones. */
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
  for (const { name } of newestFirst.slice(count))
    rmSync(join(folder, name), { recursive: true, force: true })
}
