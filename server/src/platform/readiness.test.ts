import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { describeOnBothStores } from '../../../tests/support/stores.ts'
import { secretOf } from './key-check.ts'
import { createReadiness } from './readiness.ts'
import { createSecret } from './secret.ts'

const data = mkdtempSync(join(tmpdir(), 'onevisit-ready-'))
afterAll(() => {
  chmodSync(data, 0o700)
  rmSync(data, { recursive: true })
})

describeOnBothStores('readiness', (store) => {
  const key = 'cd'.repeat(32)
  const found = async (more: Partial<Parameters<typeof createReadiness>[0]> = {}) => {
    const secret = createSecret(Buffer.from(key, 'hex'))
    const problems = await createReadiness({ database: store().database, secret, data, ...more })()
    return problems.map(({ code }) => code)
  }

  test('store, key, migrations and disk are each named by a code', async () => {
    const { database } = store()
    expect((await secretOf(database, { key, data }, async () => undefined)).ok).toBe(true)
    expect(await found()).toEqual([])
    expect(readdirSync(data)).toEqual([])
    expect(await found({ secret: createSecret(Buffer.alloc(32, 1)) })).toEqual(['ready_key'])
    // A folder that is none: also for whoever may write everywhere.
    writeFileSync(join(data, 'file'), '')
    expect(await found({ data: join(data, 'file', 'below') })).toEqual(['ready_disk'])
    rmSync(join(data, 'file'))
    await database.query(
      `insert into applied_migration (name, checksum, applied_at) values ('9999_newer.sql', '', '2026-01-01')`,
    )
    expect(await found()).toEqual(['ready_migrations'])
    await database.query(`delete from applied_migration where name = '9999_newer.sql'`)
    const away = { ...database, query: () => Promise.reject(new Error('Connection terminated')) }
    expect(await found({ database: away, data })).toEqual(['store_away'])
  })

  test('what was found is the answer for a moment', async () => {
    let asked = 0
    const { database } = store()
    const counted = {
      ...database,
      query: (async (text: string, parameters?: readonly unknown[]) => {
        asked += 1
        return database.query(text, parameters)
      }) as typeof database.query,
    }
    const ready = createReadiness({ database: counted, secret: createSecret(Buffer.from(key, 'hex')), data })
    await Promise.all([ready(), ready(), ready()])
    expect(asked).toBe(2)
  })
})
