import { startPostgres, templateUrl } from './postgres-server.ts'
import { makeTemplate } from './templates.ts'

/** Vitest's global setup: one real PostgreSQL with a migrated template for all server tests; the environment tells where. */
export const setup = async (): Promise<() => Promise<void>> => {
  const server = await startPostgres()
  try {
    await makeTemplate('database', await templateUrl(server.url))
  } catch (error) {
    await server.stop()
    throw error
  }
  process.env.ONEVISIT_TEST_POSTGRES = server.url
  return server.stop
}
