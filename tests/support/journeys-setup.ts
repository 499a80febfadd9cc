import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ownPlatform } from '../../cli/src/demo/own-platform.ts'

/**
 * Vitest's global setup: the folder of a platform with the shipped catalogue and the demonstration accounts, which each journey
 * starts from a copy of. Where it is reaches the workers by the environment.
 */
export const setup = async (): Promise<() => void> => {
  const data = mkdtempSync(join(tmpdir(), 'onevisit-rehearsed-'))
  const remove = () => rmSync(data, { recursive: true, force: true })
  try {
    const platform = await ownPlatform(data, {})
    await platform.close()
    process.env.ONEVISIT_TEST_PLATFORM = data
    return remove
  } catch (error) {
    remove()
    throw error
  }
}
