import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { describeOnBothStores } from '../../../tests/support/stores.ts'
import { openDatabase } from './database.ts'
import { secretOf } from './key-check.ts'
import { createSecret } from './secret.ts'

const [one, other] = ['a'.repeat(64), 'b'.repeat(64)]
const nothingSealed = async () => undefined

describeOnBothStores('the key of a store', (store) => {
  const start = async (
    key: string,
    data = store().data,
    sample: Parameters<typeof secretOf>[2] = nothingSealed,
  ) => {
    const secret = await secretOf(store().database, { key, data }, sample)
    return secret.ok ? 'starts' : secret.problems[0]?.code
  }

  test('an older store is known by what it sealed, then by its mark; another key or none refuses, and makes none', async () => {
    const ciphertext = createSecret(Buffer.from(one, 'hex')).seal('case 1', { name: '张三' })
    const sample = async () => ({ about: 'case 1', ciphertext })
    const empty = mkdtempSync(join(tmpdir(), 'onevisit-key-'))
    expect(await start(other, empty, sample)).toBe('key_other')
    expect(await start('', empty, sample)).toBe('key_missing')
    expect(await start(one, empty, sample)).toBe('starts')
    expect(await start(other, empty)).toBe('key_other')
    expect(await start('', empty)).toBe('key_missing')
    expect(await start(one, empty)).toBe('starts')
    writeFileSync(join(empty, 'master.key'), one)
    expect(await start('', empty)).toBe('starts')
    await store().database.query('delete from key_check')
    rmSync(empty, { recursive: true })
    // A new store makes its own.
    expect(await start('')).toBe('starts')
    expect(await start('')).toBe('starts')
    expect(await start(other)).toBe('key_other')
  })
})

test('a folder that is none, or that nobody can write to, ends in a sentence', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'onevisit-closed-'))
  const file = join(folder, 'file')
  writeFileSync(file, '')
  const none = await openDatabase({ databaseUrl: '', data: file })
  expect(!none.ok && none.problems[0]?.code).toBe('folder_unwritable')
  chmodSync(folder, 0o500)
  // Nothing is closed to the root user.
  if (process.getuid?.() !== 0) {
    const closed = await openDatabase({ databaseUrl: '', data: join(folder, 'data') })
    expect(!closed.ok && closed.problems[0]?.code).toBe('folder_unwritable')
  }
  chmodSync(folder, 0o700)
  rmSync(folder, { recursive: true })
})
