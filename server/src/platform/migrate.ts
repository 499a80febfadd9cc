import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ok, type Result, refuse } from '#engine/kernel'
import { instantInChina } from './instant.ts'
import { replaceFunctions } from './sql-functions.ts'
import { checksumOf, type Queried } from './sql-text.ts'
import { failStore } from './store-problems.ts'

const folder = join(import.meta.dirname, '../../migrations')

type Migration = { readonly name: string; readonly text: string; readonly checksum: string }

/** The numbered plain-SQL migrations, in order. */
export const migrations = (): Migration[] =>
  readdirSync(folder)
    .filter((name) => /^\d{4}_[a-z0-9_]+\.sql$/.test(name))
    .sort()
    .map((name) => {
      const text = readFileSync(join(folder, name), 'utf8')
      return { name, text, checksum: checksumOf(text) }
    })

const journal = `create table if not exists applied_migration (name text primary key, checksum text not null, applied_at timestamptz not null)`

/** Any number that nothing else on the server locks: held by the transaction of each migration. */
const migrating = 7_173_661_848
/** The limit of a statement counts from its start: what lifts it is a statement of its own. */
const alone = `select set_config('statement_timeout', '0', true), set_config('lock_timeout', '0', true); select pg_advisory_xact_lock(${migrating})`

/**
 * A process that was killed within a migration leaves it running: the server goes on until it has something to say to the one that is
 * gone. Whoever comes next waits for its end, or would do the same once more beside it.
 */
const waitForOrphans = (database: Queried): Promise<unknown> => database.script(alone)

/** With its line in the journal, so that a start that is cut off leaves a whole migration or none. It may take as long as it takes. */
const run = (database: Queried, { name, text, checksum }: Migration, division: string): Promise<unknown> =>
  database.script(
    `select set_config('onevisit.division', '${division.replace(/\D/g, '')}', true); ${alone};\n${text};\ninsert into applied_migration (name, checksum, applied_at) values ('${name}', '${checksum}', '${instantInChina()}')`,
  )

/** Brings a store to the newest migration; refuses one that was changed after it ran, or data of a newer version. */
export const migrate = async (
  database: Queried,
  division = '',
): Promise<Result<{ readonly applied: readonly string[]; readonly functions: readonly string[] }>> => {
  await waitForOrphans(database)
  await database.query(journal)
  const done = new Map(
    (
      await database.query<{ name: string; checksum: string }>('select name, checksum from applied_migration')
    ).map((row) => [row.name, row.checksum]),
  )
  const known = migrations()
  const newer = [...done.keys()].find((name) => !known.some((migration) => migration.name === name))
  if (newer) return refuse(failStore('migration_newer', { name: newer }))
  const changed = known.find(({ name, checksum }) => done.has(name) && done.get(name) !== checksum)
  if (changed) return refuse(failStore('migration_changed', { name: changed.name }))
  const open = known.filter(({ name }) => !done.has(name))
  for (const migration of open) await run(database, migration, division)
  return ok({ applied: open.map(({ name }) => name), functions: await replaceFunctions(database) })
}
