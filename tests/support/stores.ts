import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe } from 'vitest'
import { type Database, openDatabase } from '../../server/src/platform/database.ts'
import { migratedDatabase } from './postgres-server.ts'

export type OpenStore = { readonly database: Database; readonly data: string; readonly databaseUrl: string }

/** A migrated store of its own: the platform copies an embedded one by itself, PostgreSQL the template of this run. */
export const openStore = async (kind: 'embedded' | 'postgres'): Promise<OpenStore> => {
  const server = process.env.ONEVISIT_TEST_POSTGRES
  if (kind === 'postgres' && !server)
    throw new Error('no PostgreSQL was started; run the tests through npm test')
  const data = mkdtempSync(join(tmpdir(), 'onevisit-store-'))
  const databaseUrl = kind === 'postgres' ? await migratedDatabase(server ?? '') : ''
  const opened = await openDatabase({ databaseUrl, data })
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems))
  return { database: opened.value, data, databaseUrl }
}

/** Closes the store and leaves nothing of it in the temporary folder. */
export const closeStore = async (store: OpenStore | undefined): Promise<void> => {
  await store?.database.close()
  if (store) rmSync(store.data, { recursive: true, force: true })
}

/** Runs a suite on the embedded store and on a real PostgreSQL: one dialect, the same migrations, the same tests. */
export const describeOnBothStores = (name: string, suite: (store: () => OpenStore) => void): void => {
  describe.each(['embedded', 'postgres'] as const)(`${name} (%s)`, (kind) => {
    let store: OpenStore | undefined
    beforeAll(async () => {
      store = await openStore(kind)
    })
    afterAll(() => closeStore(store))
    suite(() => {
      if (!store) throw new Error('the store is not open yet')
      return store
    })
  })
}
