import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const maker = join(import.meta.dirname, 'make-template.ts')

/** Fills a data folder: `store` with a migrated store, `platform` with the shipped catalogue and the demonstration accounts too. */
export const makeTemplate = (what: 'store' | 'platform', data: string, databaseUrl = '') =>
  promisify(execFile)(process.execPath, [maker, what, data, databaseUrl])

/** A folder for templates that is gone after the run, also when it cannot be filled. */
export const withFolder = async (fill: (folder: string) => Promise<() => Promise<void>>) => {
  const folder = mkdtempSync(join(tmpdir(), 'onevisit-template-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  try {
    const stop = await fill(folder)
    return async () => {
      await stop()
      remove()
    }
  } catch (error) {
    remove()
    throw error
  }
}
