import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { instantInChina } from './instant.ts'
import { checksumOf, type Queried } from './sql-text.ts'

const folder = join(import.meta.dirname, '../../functions')

export type SqlFunction = {
  readonly module: string
  readonly name: string
  readonly text: string
  readonly checksum: string
  /** `name(arguments) returns type` as the file writes it; in PostgreSQL's own spelling it is compared with what is there. */
  readonly signature: string
}

export const readFunction = (path: string, text: string): SqlFunction => {
  const name = basename(path, '.sql')
  const signature = /^create or replace function (\w+\(.*\) returns .+?) language /m.exec(text)?.[1] ?? ''
  if (!signature.startsWith(`${name}(`))
    throw new Error(`functions/${path} must hold create or replace function ${name}`)
  return { module: dirname(path), name, text, checksum: checksumOf(text), signature }
}

/** The functions of the store: one a file, `functions/<module>/<name>.sql`. */
export const sqlFunctions = (): SqlFunction[] =>
  globSync('*/*.sql', { cwd: folder })
    .sort()
    .map((path) => readFunction(path, readFileSync(join(folder, path), 'utf8')))

const journal = `create table if not exists applied_function (name text primary key, checksum text not null, applied_at timestamptz not null)`

type Standing = { readonly name: string; readonly identity: string; readonly signature: string }
const standing = `select proname as name, oid::regprocedure::text as identity,
    format('%s(%s) returns %s', proname, pg_get_function_arguments(oid), pg_get_function_result(oid)) as signature
  from pg_proc where pronamespace = 'public'::regnamespace and proname = any($1::text[])`

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

/**
 * Puts the functions whose text changed into the store, after its tables, and takes away those without a file. One that keeps its
 * signature is replaced in place, so that what depends on it stays; another signature would stand beside the old one, so that one goes first.
 */
export const replaceFunctions = async (
  database: Queried,
  known: readonly SqlFunction[] = sqlFunctions(),
): Promise<string[]> => {
  await database.query(journal)
  const rows = await database.query<{ name: string; checksum: string }>(
    'select name, checksum from applied_function',
  )
  const done = new Map(rows.map(({ name, checksum }) => [name, checksum]))
  const changed = known.filter(({ name, checksum }) => done.get(name) !== checksum)
  const gone = [...done.keys()].filter((name) => !known.some((one) => one.name === name))
  if (!changed.length && !gone.length) return []
  const touched = [...changed.map(({ name }) => name), ...gone]
  const signatures = new Set(changed.map(({ signature }) => signature))
  const dropped = (await database.query<Standing>(standing, [touched])).filter(
    ({ signature }) => !signatures.has(signature),
  )
  const written = changed.map(
    ({ name, text, checksum }) =>
      `${text};\ninsert into applied_function (name, checksum, applied_at) values (${quoted(name)}, '${checksum}', '${instantInChina()}')
       on conflict (name) do update set checksum = excluded.checksum, applied_at = excluded.applied_at;`,
  )
  await database.script(
    [
      // Two processes that start at once must not replace the same function at once.
      'lock table applied_function in exclusive mode;',
      ...dropped.map(({ identity }) => `drop function ${identity};`),
      ...gone.map((name) => `delete from applied_function where name = ${quoted(name)};`),
      ...written,
    ].join('\n'),
  )
  return touched
}
