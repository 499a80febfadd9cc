import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeTemplate } from './templates.ts'

/** Vitest's global setup: the folder of a platform, which each journey starts from a copy of; the environment tells where. */
export const setup = async (): Promise<() => void> => {
  const folder = mkdtempSync(join(tmpdir(), 'onevisit-template-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  try {
    await makeTemplate('platform', folder)
  } catch (error) {
    remove()
    throw error
  }
  process.once('exit', remove)
  process.env.ONEVISIT_TEST_PLATFORM = folder
  return remove
}
