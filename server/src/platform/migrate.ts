import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ok, type Result, refuse } from '#engine/kernel'
import { instantInChina } from './instant.ts'
import { failStore } from './store-problems.ts'

const folder = join(import.meta.dirname, '../../migrations')

/** What a migration needs of a store. */
export type Queried = { readonly query: <T>(text: string, parameters?: readonly unknown[]) => Promise<T[]> }

type Migration = { readonly name: string; readonly text: string; readonly checksum: string }

/** The numbered plain-SQL migrations, in order. */
export const migrations = (): Migration[] =>
  readdirSync(folder)
    .filter((name) => /^\d{4}_[a-z0-9_]+\.sql$/.test(name))
    .sort()
    .map((name) => {
      const text = readFileSync(join(folder, name), 'utf8')
      return { name, text, checksum: createHash('sha256').update(text).digest('hex') }
    })

const journal = `create table if not exists applied_migration (name text primary key, checksum text not null, applied_at timestamptz not null)`

/** One statement at a time: PGlite's query takes one, and the extended protocol of PostgreSQL too. */
const statements = (text: string): string[] => {
  const parts: string[] = []
  let rest = text
  while (rest.trim()) {
    const body = /\$\$[\s\S]*?\$\$/g
    let end = -1
    const masked = rest
      .replace(body, (match) => match.replace(/;/g, '\u0000'))
      .replace(/--.*$/gm, (match) => match.replace(/;/g, '\u0000'))
    end = masked.indexOf(';')
    if (end < 0) end = rest.length
    const statement = rest.slice(0, end).trim()
    if (statement.replace(/--.*$/gm, '').trim()) parts.push(statement)
    rest = rest.slice(end + 1)
  }
  return parts
}

const run = async (database: Queried, migration: Migration): Promise<void> => {
  for (const statement of statements(migration.text)) await database.query(statement)
  await database.query('insert into applied_migration (name, checksum, applied_at) values ($1, $2, $3)', [
    migration.name,
    migration.checksum,
    instantInChina(),
  ])
}

/** Brings a store to the newest migration; refuses one that was changed after it ran, or data of a newer version. */
export const migrate = async (
  database: Queried,
): Promise<Result<{ readonly applied: readonly string[] }>> => {
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
  for (const migration of open) await run(database, migration)
  return ok({ applied: open.map(({ name }) => name) })
}
