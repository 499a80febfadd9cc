import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Kysely, Kysely as KyselyClass, PGliteDialect, PostgresDialect } from 'kysely'
import type { Client } from 'pg'
import { ok, type Result, refuse } from '#engine/kernel'
import { openEmbedded, queriedOf } from './embedded.ts'
import { prepareEmbedded } from './embedded-template.ts'
import { lockFolder } from './folder-lock.ts'
import { migrate } from './migrate.ts'
import { type Queried, tellingStatement } from './sql-text.ts'
import { failStore } from './store-problems.ts'

/** The one way to a store. `kind` decides nothing but how many writes may be in flight. */
export type Database = Queried & {
  readonly kind: 'embedded' | 'postgres'
  readonly kysely: Kysely<never>
  /** A statement that is parsed once a connection. */
  readonly prepared: <T>(name: string, text: string, parameters: readonly unknown[]) => Promise<T[]>
  /** Does what must happen once in a store, one process after the other: several may start on an empty one at the same moment. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>
  /** Does what one process at a time does by the clock; undefined when another is at it: then there is nothing to do here. */
  readonly inTurn: <T>(job: string, work: () => Promise<T>) => Promise<T | undefined>
  readonly close: () => Promise<void>
}

export type StoreSettings = {
  readonly databaseUrl: string
  readonly data: string
  /** Whose the rows of a store are that was made before there were several divisions in one. */
  readonly division?: string
}

/** No statement of a request takes this long; one that does, or a transaction that nobody goes on with, must not keep a connection and its locks. */
const longestMilliseconds = 60_000
/** Nor does it wait longer than this for what another holds. */
const longestWaitMilliseconds = 15_000

/** An embedded platform never needs the driver. */
const driver = async () => (await import('pg')).default

/** Any number that nothing else on the server locks. */
const startLock = 7_173_661_847
/** The first half of the locks of what is done by the clock; the other half is the name of the job. */
const jobLocks = 717_366

/** A transaction of its own holds a lock, so that it ends with its connection, behind a pooler too. It waits as long as a migration takes. */
const holding = async <T>(connectionString: string, work: (holder: Client) => Promise<T>): Promise<T> => {
  const { Client } = await driver()
  const holder = new Client({ connectionString, application_name: 'onevisit', keepAlive: true })
  holder.on('error', () => undefined)
  await holder.connect()
  try {
    await holder.query('begin')
    await holder.query(
      "select set_config('statement_timeout', '0', true), set_config('lock_timeout', '0', true), set_config('idle_in_transaction_session_timeout', '0', true)",
    )
    return await work(holder)
  } finally {
    await holder.end()
  }
}

const aloneOn =
  (url: string): Database['alone'] =>
  (work) =>
    holding(url, async (holder) => {
      await holder.query('select pg_advisory_xact_lock($1)', [startLock])
      return work()
    })

const inTurnOn =
  (url: string): Database['inTurn'] =>
  (job, work) =>
    holding(url, async (holder) => {
      const { rows } = await holder.query<{ mine: boolean }>(
        'select pg_try_advisory_xact_lock($1, hashtext($2)) as mine',
        [jobLocks, job],
      )
      return rows[0]?.mine ? work() : undefined
    })

const openPostgres = async (url: string): Promise<Database> => {
  const { Pool } = await driver()
  const pool = new Pool({
    connectionString: url,
    max: 10,
    application_name: 'onevisit',
    connectionTimeoutMillis: 5_000,
    // A new connection costs its first statements their plans: it is kept through a quiet minute.
    idleTimeoutMillis: 60_000,
    // A node that vanished without a word is noticed.
    keepAlive: true,
    statement_timeout: longestMilliseconds,
    lock_timeout: longestWaitMilliseconds,
    idle_in_transaction_session_timeout: longestMilliseconds,
  })
  pool.on('error', () => undefined)
  // The pool listens to idle connections only: one that breaks while somebody has it (Kysely too) would end the process, unheard. Whoever has it is told by the statement.
  pool.on('connect', (client) => void client.on('error', () => undefined))
  const query = async <T>(text: string, parameters: readonly unknown[] = []): Promise<T[]> =>
    (await tellingStatement('', text, () => pool.query(text, [...parameters]))).rows as T[]
  await query('select 1')
  return {
    kind: 'postgres',
    kysely: new KyselyClass<never>({ dialect: new PostgresDialect({ pool }) }),
    query,
    // Without parameters the driver sends one simple query: PostgreSQL runs it as one transaction.
    script: (text) => pool.query(text),
    prepared: async <T>(name: string, text: string, parameters: readonly unknown[]) =>
      (await tellingStatement(name, text, () => pool.query({ name, text, values: [...parameters] })))
        .rows as T[],
    alone: aloneOn(url),
    inTurn: inTurnOn(url),
    close: () => pool.end(),
  }
}

/** What the system says of a folder nobody can write to, or a full disk. */
const unwritable = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ENOTDIR', 'EEXIST', 'EDQUOT'])
const codeOf = (error: unknown): string => String((error as { code?: unknown } | null)?.code ?? '')

const takeFolder = (folder: string): ReturnType<typeof lockFolder> => {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return lockFolder(folder)
  } catch (error) {
    if (!unwritable.has(codeOf(error))) throw error
    return refuse(failStore('folder_unwritable', { folder, why: codeOf(error) }, 'data'))
  }
}

const openFolder = async (folder: string): Promise<Result<Database>> => {
  const lock = takeFolder(folder)
  if (!lock.ok) return lock
  try {
    const store = join(folder, 'store')
    await prepareEmbedded(store)
    const pglite = await openEmbedded(store)
    const queried = queriedOf(pglite)
    const close = async () => {
      await pglite.close()
      lock.value.release()
    }
    return ok({
      kind: 'embedded',
      kysely: new KyselyClass<never>({ dialect: new PGliteDialect({ pglite: pglite as never }) }),
      ...queried,
      // The lock on its folder keeps every other process out.
      alone: (work) => work(),
      inTurn: (_job, work) => work(),
      prepared: (name, text, parameters) =>
        tellingStatement(name, text, () => queried.query(text, parameters)),
      close,
    })
  } catch (error) {
    lock.value.release()
    if (!unwritable.has(codeOf(error))) throw error
    return refuse(failStore('folder_unwritable', { folder, why: codeOf(error) }, 'data'))
  }
}

const open = async ({ databaseUrl, data }: StoreSettings): Promise<Result<Database>> => {
  if (!databaseUrl) return openFolder(data)
  try {
    return ok(await openPostgres(databaseUrl))
  } catch (error) {
    return refuse(
      failStore('database_unreachable', { why: error instanceof Error ? error.message : String(error) }),
    )
  }
}

/** What a migration throws is a sentence with its SQLSTATE: it holds no value of a row. */
const bringToNewest = async (database: Database, division?: string): ReturnType<typeof migrate> => {
  try {
    return await database.alone(() => migrate(database, division))
  } catch (error) {
    return refuse(failStore('migration_failed', { why: codeOf(error) || 'SQL' }))
  }
}

/** Opens the embedded store in its folder, or PostgreSQL by its address, and brings it to the newest migration. */
export const openDatabase = async (settings: StoreSettings): Promise<Result<Database>> => {
  const database = await open(settings)
  if (!database.ok) return database
  const migrated = await bringToNewest(database.value, settings.division)
  if (migrated.ok) return database
  await database.value.close()
  return migrated
}
