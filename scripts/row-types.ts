import { PGlite } from '@electric-sql/pglite'
import { migrate } from '../server/src/platform/migrate.ts'

type Column = {
  readonly table: string
  readonly name: string
  readonly type: string
  readonly optional: boolean
}

const listed = `
  select c.relname as "table", a.attname as name, format_type(a.atttypid, null) as type, not a.attnotnull as optional
  from pg_class c join pg_attribute a on a.attrelid = c.oid
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
  order by c.relname, a.attnum`

/** What both drivers give for a type of PostgreSQL. A count is text in one and a number in the other; JSON is read by its record. */
const types: Readonly<Record<string, string>> = {
  text: 'string',
  uuid: 'string',
  integer: 'number',
  smallint: 'number',
  bigint: 'string | number | bigint',
  boolean: 'boolean',
  'timestamp with time zone': 'Date',
  date: 'Date',
  bytea: 'Uint8Array',
  json: 'unknown',
  jsonb: 'unknown',
  'text[]': 'readonly string[]',
}

const typeOf = ({ table, name, type, optional }: Column): string => {
  const known = types[type]
  if (!known)
    throw new Error(`${table}.${name} is ${type}: say in scripts/row-types.ts what the drivers give for it`)
  return optional && known !== 'unknown' ? `${known} | null` : known
}

/** The rows of every table of the migrated store, as both drivers give them. */
export const rowTypes = async (): Promise<string> => {
  const store = await PGlite.create()
  const query = async <T>(text: string, parameters: readonly unknown[] = []): Promise<T[]> =>
    (await store.query<T>(text, [...parameters])).rows
  const migrated = await migrate({ query, script: (text) => store.exec(text) })
  if (!migrated.ok) throw new Error(JSON.stringify(migrated.problems))
  const tables = Map.groupBy(await query<Column>(listed), ({ table }) => table)
  await store.close()
  const bodies = [...tables].map(([table, columns]) => {
    const fields = columns.map((column) => `    readonly ${column.name}: ${typeOf(column)}`)
    return `  readonly ${table}: {\n${fields.join('\n')}\n  }`
  })
  return `/** Every table of the migrated store, its rows as both drivers give them. */\nexport type Rows = {\n${bodies.join('\n')}\n}\n`
}
