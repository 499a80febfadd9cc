import { startPostgres } from './postgres-server.ts'

/** Vitest's global setup: one real PostgreSQL for all server tests; its address reaches the workers by the environment. */
export const setup = async (): Promise<() => Promise<void>> => {
  const server = await startPostgres()
  process.env.ONEVISIT_TEST_POSTGRES = server.url
  return server.stop
}
