import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '../../server/src/platform/database.ts'
import { startPostgres, templateUrl } from './postgres-server.ts'

/** Brings a new store to the newest migration and leaves it to be copied. */
const makeTemplate = async (databaseUrl: string, data: string): Promise<void> => {
  const opened = await openDatabase({ databaseUrl, data })
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems))
  await opened.value.close()
}

/**
 * Vitest's global setup: one real PostgreSQL for all server tests, and a migrated template of either store. Where they are reaches
 * the workers by the environment.
 */
export const setup = async (): Promise<() => Promise<void>> => {
  const data = mkdtempSync(join(tmpdir(), 'onevisit-template-'))
  const remove = () => rmSync(data, { recursive: true, force: true })
  try {
    const [server] = await Promise.all([startPostgres(), makeTemplate('', data)])
    await makeTemplate(await templateUrl(server.url), data)
    process.env.ONEVISIT_TEST_POSTGRES = server.url
    process.env.ONEVISIT_TEST_STORE = data
    return async () => {
      await server.stop()
      remove()
    }
  } catch (error) {
    remove()
    throw error
  }
}
