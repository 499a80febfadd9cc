import { startPostgres, templateUrl } from './postgres-server.ts'
import { makeTemplate, withFolder } from './templates.ts'

/**
 * Vitest's global setup: one real PostgreSQL for all server tests, and a migrated template of either store. Where they are reaches
 * the workers by the environment.
 */
export const setup = () =>
  withFolder(async (folder) => {
    const server = await startPostgres()
    try {
      const empty = await templateUrl(server.url)
      await Promise.all([makeTemplate('store', folder), makeTemplate('store', '', empty)])
    } catch (error) {
      await server.stop()
      throw error
    }
    process.env.ONEVISIT_TEST_POSTGRES = server.url
    process.env.ONEVISIT_TEST_STORE = folder
    return server.stop
  })
