import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { newDatabase } from '../../../tests/support/postgres-server.ts'
import { openDatabase } from './database.ts'
import { migrations } from './migrate.ts'

const root = join(import.meta.dirname, '../../..')

test('two processes that are both killed within a migration leave a store that the next start brings to the newest', async () => {
  const databaseUrl = await newDatabase(process.env.ONEVISIT_TEST_POSTGRES ?? '')
  const data = mkdtempSync(join(tmpdir(), 'onevisit-killed-'))
  const [holder, watcher] = [1, 2].map(() => new pg.Client({ connectionString: databaseUrl }))
  if (!holder || !watcher) throw new Error('no clients')
  onTestFinished(async () => {
    await holder.end()
    await watcher.end()
    rmSync(data, { recursive: true, force: true })
  })
  await holder.connect()
  await watcher.connect()
  // A store of the first versions, in which somebody keeps the next migration waiting.
  await holder.query(
    'create table applied_migration (name text primary key, checksum text not null, applied_at timestamptz not null)',
  )
  for (const { name, text, checksum } of migrations().filter((one) => one.name < '0004'))
    await holder.query(
      `${text}; insert into applied_migration values ('${name}', '${checksum}', '2026-01-01')`,
    )
  await holder.query('begin; lock table task_queue in access share mode')
  const waiting = async (what: 'relation' | 'advisory') => {
    const { rows } = await watcher.query(
      `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and wait_event = $1`,
      [what],
    )
    return rows.length
  }
  const start = (): ChildProcess => {
    const code = `const { openDatabase } = await import('./server/src/platform/database.ts')
      await openDatabase(${JSON.stringify({ databaseUrl, data })})`
    return spawn(process.execPath, ['--input-type=module', '-e', code], { cwd: root, stdio: 'inherit' })
  }
  const within = { timeout: 120_000, interval: 100 }
  const first = start()
  await expect.poll(() => waiting('relation'), within).toBe(1)
  const second = start()
  await expect.poll(() => waiting('advisory'), within).toBe(1)
  for (const process of [first, second]) {
    const ended = once(process, 'exit')
    process.kill('SIGKILL')
    await ended
  }
  // The server goes on with what the first one asked; the next start waits for it.
  expect(await waiting('relation')).toBe(1)
  const third = openDatabase({ databaseUrl, data })
  await expect.poll(() => waiting('advisory'), within).toBeGreaterThanOrEqual(1)
  await holder.query('commit')
  const opened = await third
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems))
  const applied = await opened.value.query<{ name: string }>(
    'select name from applied_migration order by name',
  )
  expect(applied.map(({ name }) => name)).toEqual(migrations().map(({ name }) => name))
  await opened.value.close()
})
