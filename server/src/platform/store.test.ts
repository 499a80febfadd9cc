import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newDatabase } from '../../../tests/support/postgres-server.ts'
import { describeOnBothStores } from '../../../tests/support/stores.ts'
import { openDatabase } from './database.ts'
import { syncCount } from './embedded.ts'
import { createFiles } from './files.ts'
import { migrate, migrations } from './migrate.ts'
import { createSecret } from './secret.ts'
import { readFunction, replaceFunctions, sqlFunctions } from './sql-functions.ts'

describeOnBothStores('migrations', (store) => {
  test('a second opening finds nothing to do; a changed migration is refused', async () => {
    const again = await migrate(store().database)
    expect(again).toEqual({ ok: true, value: { applied: [], functions: [] } })
    await store().database.query(`update applied_migration set checksum = 'other' where name = $1`, [
      migrations()[0]?.name,
    ])
    const changed = await migrate(store().database)
    expect(!changed.ok && changed.problems[0]?.code).toBe('migration_changed')
    await store().database.query('update applied_migration set checksum = $2 where name = $1', [
      migrations()[0]?.name,
      migrations()[0]?.checksum,
    ])
  })
})

test('several processes start on an empty PostgreSQL at once: one makes the store, the others find it', async () => {
  const databaseUrl = await newDatabase(process.env.ONEVISIT_TEST_POSTGRES ?? '')
  const opened = await Promise.all([1, 2, 3].map(() => openDatabase({ databaseUrl, data: '' })))
  expect(opened.map(({ ok }) => ok)).toEqual([true, true, true])
  const [first] = opened
  if (!first?.ok) throw new Error('not open')
  const applied = await first.value.query('select name from applied_migration')
  expect(applied).toHaveLength(migrations().length)
  for (const one of opened) if (one.ok) await one.value.close()
})

describeOnBothStores('functions of the store', (store) => {
  const made = (name: string, header: string, answer: string) =>
    readFunction(
      `audit/${name}.sql`,
      `create or replace function ${name}${header} language plpgsql as $$ begin return ${answer}; end; $$;`,
    )
  const there = (name: string) =>
    store().database.query<{ oid: number; text: string }>(
      `select oid::int, prosrc as text from pg_proc where pronamespace = 'public'::regnamespace and proname = $1`,
      [name],
    )

  test('a changed text replaces in place, another signature takes the old one away, one without a file goes', async () => {
    const shipped = sqlFunctions()
    const { database } = store()
    const [one, other] = [
      made('tried_one', '(division text) returns text', "'a'"),
      made('tried_two', '(division text) returns text', "'b'"),
    ]
    expect(await replaceFunctions(database, [...shipped, one, other])).toEqual(['tried_one', 'tried_two'])
    const [first] = await there('tried_one')
    const changed = made('tried_one', '(division text) returns text', "'c; d'")
    expect(await replaceFunctions(database, [...shipped, changed, other])).toEqual(['tried_one'])
    expect(await there('tried_one')).toMatchObject([
      { oid: first?.oid, text: expect.stringContaining("'c; d'") },
    ])
    const wider = made('tried_one', '(division text, item jsonb) returns text', "'e'")
    expect(await replaceFunctions(database, [...shipped, wider])).toEqual(['tried_one', 'tried_two'])
    expect(await there('tried_one')).toMatchObject([{ text: expect.stringContaining("'e'") }])
    expect(await there('tried_two')).toEqual([])
    expect(await replaceFunctions(database, shipped)).toEqual(['tried_one'])
    expect(await there('tried_one')).toEqual([])
  })

  test('every shipped function stands once, with the signature its file says', async () => {
    const rows = await store().database.query<{ signature: string }>(
      `select format('%s(%s) returns %s', proname, pg_get_function_arguments(oid), pg_get_function_result(oid)) as signature
       from pg_proc where pronamespace = 'public'::regnamespace and proname like 'onevisit%' order by 1`,
    )
    expect(rows.map(({ signature }) => signature)).toEqual(
      sqlFunctions()
        .map(({ signature }) => signature)
        .sort(),
    )
  })

  test('a script is one transaction: what stands before a fault is not kept', async () => {
    const { database } = store()
    await expect(database.script('create table half_made (one text); select 1 / 0;')).rejects.toThrow()
    expect(await database.query("select 1 from pg_tables where tablename = 'half_made'")).toEqual([])
  })
})

test('the head file names the newest migration, so that two branches collide', () => {
  expect(readFileSync(join(import.meta.dirname, '../../migrations/HEAD'), 'utf8').trim()).toBe(
    migrations().at(-1)?.name,
  )
})

describe('the embedded store is safe', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'onevisit-lock-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const script = (body: string) => {
    const path = join(import.meta.dirname, 'database.ts')
    return [
      '--input-type=module',
      '-e',
      `import { openDatabase } from ${JSON.stringify(path)}; const opened = await openDatabase({ databaseUrl: '', data: ${JSON.stringify(folder)} }); ${body}`,
    ]
  }

  test('every commit is synced to disk, the folder is refused to a second opener, and freed by closing', async () => {
    const opened = await openDatabase({ databaseUrl: '', data: folder })
    if (!opened.ok) throw new Error('cannot open')
    expect(await opened.value.query('show fsync')).toEqual([{ fsync: 'on' }])
    const before = syncCount.value
    for (let index = 0; index < 20; index += 1)
      await opened.value.query(
        `insert into catalogue_snapshot (division_code, catalogue_version, city, imported_at, is_current, document) values ('330282000000', $1, 'x', '2026-01-01', false, '{}')`,
        [`v${index}`],
      )
    expect(syncCount.value - before).toBeGreaterThanOrEqual(20)
    const same = await openDatabase({ databaseUrl: '', data: folder })
    expect(!same.ok && same.problems[0]).toMatchObject({
      code: 'folder_in_use',
      values: { pid: process.pid },
    })
    const other = spawnSync(
      process.execPath,
      script('console.log(opened.ok ? "open" : opened.problems[0].code); process.exit(0)'),
      { encoding: 'utf8' },
    )
    expect(other.stdout.trim()).toBe('folder_in_use')
    await opened.value.close()
  })

  test('a lock of a dead process is taken over, and what it acknowledged before kill -9 is there', async () => {
    const child = spawn(
      process.execPath,
      script(
        `for (let index = 0; ; index += 1) { await opened.value.query("insert into catalogue_snapshot (division_code, catalogue_version, city, imported_at, is_current, document) values ('330282000000', $1, 'k', '2026-01-01', false, '{}')", ['k' + index]); console.log(index) }`,
      ),
      { stdio: ['ignore', 'pipe', 'inherit'] },
    )
    let last = -1
    await new Promise<void>((resolve) => {
      child.stdout.on('data', (chunk: Buffer) => {
        last = Number(chunk.toString().trim().split('\n').at(-1))
        if (last >= 30) resolve()
      })
    })
    child.kill('SIGKILL')
    await new Promise((resolve) => child.once('exit', resolve))
    const opened = await openDatabase({ databaseUrl: '', data: folder })
    if (!opened.ok) throw new Error(JSON.stringify(opened.problems))
    const [row] = await opened.value.query<{ kept: string }>(
      `select count(*) as kept from catalogue_snapshot where city = 'k'`,
    )
    expect(Number(row?.kept)).toBeGreaterThanOrEqual(last + 1)
    await opened.value.close()
  })

  test('an unreachable PostgreSQL is a refusal that says so', async () => {
    const opened = await openDatabase({ databaseUrl: 'postgresql://nobody@127.0.0.1:1/none', data: folder })
    expect(!opened.ok && opened.problems[0]?.code).toBe('database_unreachable')
  })
})

describe('files are judged by content', () => {
  const folder = mkdtempSync(join(tmpdir(), 'onevisit-files-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const files = createFiles(folder)
  const store = (bytes: Buffer, limit = 1000) => files.store(Readable.from([bytes]), limit)
  const png = Buffer.from(
    '89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000b49444154789c6360000200000500017a5eab3f0000000049454e44ae426082',
    'hex',
  )

  test('a PNG is kept by its hash and read back', async () => {
    const stored = await store(png)
    expect(stored).toMatchObject({ ok: true, value: { mediaType: 'image/png', size: png.length } })
    const chunks: Buffer[] = []
    for await (const chunk of files.read(stored.ok ? stored.value.hash : '')) chunks.push(chunk as Buffer)
    expect(Buffer.concat(chunks)).toEqual(png)
  })
  test.each([
    ['an empty file', Buffer.alloc(0), 'file_empty'],
    ['a script called photo.jpg', Buffer.from('#!/bin/sh\nrm -rf /'), 'file_type'],
    ['a page called scan.pdf', Buffer.from('<html><script>alert(1)</script>'), 'file_type'],
    ['too much', Buffer.concat([png, Buffer.alloc(2000)]), 'file_too_large'],
  ])('%s is refused', async (_name, bytes, code) => {
    const stored = await store(bytes)
    expect(!stored.ok && stored.problems[0]?.code).toBe(code)
  })
})

describe('X2 personal data at rest', () => {
  const secret = createSecret(Buffer.alloc(32, 7))
  test('opens with the same key and purpose, and only so', () => {
    const sealed = secret.seal('case 1', { name: '张三' })
    expect(secret.open('case 1', sealed)).toEqual({ name: '张三' })
    expect(sealed.includes(Buffer.from('张三'))).toBe(false)
    expect(() => secret.open('case 2', sealed)).toThrow()
    expect(() => createSecret(Buffer.alloc(32, 8)).open('case 1', sealed)).toThrow()
    for (const place of [1, 20, 70, sealed.length - 1]) {
      const bent = Buffer.from(sealed)
      bent[place] = (bent[place] ?? 0) ^ 1
      expect(() => secret.open('case 1', bent)).toThrow()
    }
  })
})
