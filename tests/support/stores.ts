import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe } from 'vitest'
import { type Database, openDatabase } from '../../server/src/platform/database.ts'
import { newDatabase } from './postgres-server.ts'

export type OpenStore = { readonly database: Database; readonly data: string; readonly databaseUrl: string }

/** Runs a suite on the embedded store and on a real PostgreSQL: one dialect, the same migrations, the same tests. */
export const describeOnBothStores = (name: string, suite: (store: () => OpenStore) => void): void => {
  describe.each(['embedded', 'postgres'] as const)(`${name} (%s)`, (kind) => {
    let store: OpenStore | undefined
    beforeAll(async () => {
      const data = mkdtempSync(join(tmpdir(), 'onevisit-store-'))
      const server = process.env.ONEVISIT_TEST_POSTGRES
      if (kind === 'postgres' && !server)
        throw new Error('no PostgreSQL was started; run the tests through npm test')
      const databaseUrl = kind === 'postgres' ? await newDatabase(server ?? '') : ''
      const opened = await openDatabase({ databaseUrl, data })
      if (!opened.ok) throw new Error(JSON.stringify(opened.problems))
      store = { database: opened.value, data, databaseUrl }
    })
    afterAll(async () => {
      await store?.database.close()
      if (store) rmSync(store.data, { recursive: true, force: true })
    })
    suite(() => {
      if (!store) throw new Error('the store is not open yet')
      return store
    })
  })
}
