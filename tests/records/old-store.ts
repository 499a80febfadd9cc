import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import { prepareEmbedded } from '../../server/src/platform/embedded-template.ts'
import { newDatabase } from '../support/postgres-server.ts'

/** A store as an earlier version wrote it: every row of every table as PostgreSQL says it in JSON, the key and the files. */
export type FrozenStore = {
  readonly madeAt: string
  /** The clock when it was left. */
  readonly now: string
  readonly key: string
  readonly rows: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>
  readonly files: Readonly<Record<string, string>>
}

export const frozenStore = (name: string): FrozenStore =>
  JSON.parse(gunzipSync(readFileSync(join(import.meta.dirname, `${name}.json.gz`))).toString('utf8'))

const migrationText = (name: string): string =>
  readFileSync(join(import.meta.dirname, '../../server/migrations', name), 'utf8')

/** What both stores can do here: many statements without parameters, and one with. */
type Raw = {
  readonly script: (text: string) => Promise<unknown>
  readonly query: (text: string, parameters: unknown[]) => Promise<unknown>
}

const journal =
  'create table applied_migration (name text primary key, checksum text not null, applied_at timestamptz not null)'

/**
 * The tables by the migrations the store had, then its rows. The journal of migrations is one of its tables: opening it refuses a
 * migration that was changed after it ran, as it would in a town hall.
 */
const restore = async ({ script, query }: Raw, { rows }: FrozenStore): Promise<void> => {
  await script(journal)
  const applied = (rows.applied_migration ?? []).map(({ name }) => String(name)).sort()
  for (const name of applied) await script(migrationText(name))
  for (const [table, values] of Object.entries(rows))
    await query(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1::jsonb)`, [
      JSON.stringify(values),
    ])
}

/** initdb takes longer than all the rest, so today's empty store is emptied wholly instead. */
const intoFolder = async (data: string, frozen: FrozenStore): Promise<void> => {
  const folder = join(data, 'store')
  await prepareEmbedded(folder)
  const store = await PGlite.create(folder)
  await store.exec('drop schema public cascade; create schema public')
  const query = (text: string, parameters: unknown[]) => store.query(text, parameters)
  await restore({ script: (text) => store.exec(text), query }, frozen)
  await store.close()
}

const intoPostgres = async (frozen: FrozenStore): Promise<string> => {
  const server = process.env.ONEVISIT_TEST_POSTGRES
  if (!server) throw new Error('no PostgreSQL was started; run the tests through npm test')
  const databaseUrl = await newDatabase(server)
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const query = (text: string, parameters: unknown[]) => client.query(text, parameters)
  await restore({ script: (text) => client.query(text), query }, frozen)
  await client.end()
  return databaseUrl
}

/** The data folder (and database) of that version, as an update finds it. */
export const putBack = async (
  frozen: FrozenStore,
  kind: 'embedded' | 'postgres',
): Promise<{ data: string; databaseUrl: string }> => {
  const data = mkdtempSync(join(tmpdir(), 'onevisit-old-store-'))
  writeFileSync(join(data, 'master.key'), frozen.key, { mode: 0o600 })
  for (const [hash, bytes] of Object.entries(frozen.files)) {
    mkdirSync(join(data, 'files', hash.slice(0, 2)), { recursive: true })
    writeFileSync(join(data, 'files', hash.slice(0, 2), hash), Buffer.from(bytes, 'base64'))
  }
  if (kind === 'postgres') return { data, databaseUrl: await intoPostgres(frozen) }
  await intoFolder(data, frozen)
  return { data, databaseUrl: '' }
}
