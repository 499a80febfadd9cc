// What a step would cost if nothing but its rows were written: one call of a plain typed PL/pgSQL function a step, by pgbench with
// prepared statements, one commit a call. `fn` writes the rows of the version of 2026-12-01 and is frozen; `fn2` writes today's rows.
// The case both write was recorded once (ceiling/case.json), so a ceiling moves with the machine and not with the product.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { openDatabase } from '../server/src/platform/database.ts'
import { newDatabase } from '../tests/support/postgres-server.ts'

type Row = Readonly<Record<string, string | null>>
type Recorded = {
  readonly plan: number
  readonly expected: number
  readonly now: string
  readonly events: readonly { sequence: number; body: string; previousHash: string; hash: string }[]
  readonly record: Row & { readonly state: Readonly<Record<string, unknown>> }
  readonly queue?: readonly Row[]
  readonly audit: readonly Row[]
  readonly key?: unknown
  readonly form?: { readonly revision: number; readonly ciphertext: string }
}
const folder = join(import.meta.dirname, 'ceiling')
const division = '330282000000'

const quoted = (text: unknown): string =>
  text === null || text === undefined ? 'null' : `'${String(text).replaceAll("'", "''")}'`
const array = (values: readonly unknown[], type: string): string =>
  `array[${values.map(quoted).join(',')}]::${type}[]`
/** pgbench takes `:word` for a variable. */
const plain = (text: string): string => text.replace(/":(null|true|false)/g, '": $1')

const recorded = (): { plans: readonly Record<string, unknown>[]; items: readonly Recorded[] } =>
  JSON.parse(readFileSync(join(folder, 'case.json'), 'utf8'))

const head = ({ expected, now, record }: Recorded): string =>
  `'${division}', :c::bigint, ${expected}, ${quoted(now)}, ${quoted(record.headHash)}, ${quoted(record.thing)}, ${quoted(record.catalogueVersion)}, ${quoted(record.status)}, ${quoted(record.applicantId)}, ${record.queryCode ? `'Q'||:c` : 'null'}`
const eventsOf = ({ events }: Recorded): string =>
  [
    `array[${events.map(({ sequence }) => sequence)}]::int[]`,
    array(
      events.map(({ body }) => plain(body)),
      'text',
    ),
    array(
      events.map(({ previousHash }) => previousHash),
      'text',
    ),
    array(
      events.map(({ hash }) => hash),
      'text',
    ),
  ].join(', ')
const linesOf = (rows: readonly Row[]): string =>
  ['queue', 'task', 'department', 'status', 'since', 'dueOn']
    .map((name, index) =>
      array(
        rows.map((row) => row[name]),
        ['timestamptz', 'date'][index - 4] ?? 'text',
      ),
    )
    .join(', ')
const audited = {
  fn: ['actorId', 'actorName', 'actorRole', 'act', 'place'],
  fn2: ['actorId', 'actorRole', 'act', 'place'],
}
const tail = ({ audit: [entry], key, form }: Recorded, rows: keyof typeof audited): string =>
  `${audited[rows].map((name) => quoted(entry?.[name])).join(', ')}, ${key ? `'K'||:c` : 'null'}, ${form ? `${form.revision}, decode(${quoted(form.ciphertext)}, 'base64')` : 'null, null'}`

const stepOf = (item: Recorded, plan: unknown): string =>
  `select f_step(${head(item)}, ${quoted(plain(JSON.stringify({ ...item.record.state, plan })))}::jsonb, ${eventsOf(item)}, ${linesOf(item.queue ?? [])}, ${tail(item, 'fn')});`

const identity = ({ queue, task }: Row): string => `${queue} ${task}`

/** Today's rows of the same step: the plan once, lines as differences. */
const step2Of = (item: Recorded, before: readonly Row[], plan: unknown): string => {
  const rows = item.queue ?? []
  const old = new Map(before.map((row) => [identity(row), JSON.stringify(row)]))
  const changed = rows.filter((row) => old.get(identity(row)) !== JSON.stringify(row))
  const gone = before.filter((row) => !rows.some((now) => identity(now) === identity(row)))
  const hash = createHash('sha256').update(JSON.stringify(plan)).digest('hex')
  const ended = item.record.status === 'completed'
  return `select f_step2(${head(item)}, '${hash}', ${quoted(plain(JSON.stringify(item.record.state)))}::json, ${item.expected === 0 ? `${quoted(plain(JSON.stringify(plan)))}::json` : 'null'}, ${eventsOf(item)}, ${array(
    gone.map(({ queue }) => queue),
    'text',
  )}, ${array(
    gone.map(({ task }) => task),
    'text',
  )}, ${linesOf(changed)}, ${quoted(item.record.state.applicantLabel)}, ${array(
    changed.map(() => null),
    'json',
  )}, ${ended}, ${tail(item, 'fn2')});`
}

const scripts = (): { fn: string; fn2: string } => {
  const { plans, items } = recorded()
  const random = '\\set c random(1, 9223372036854775806)'
  const target = mkdtempSync(join(tmpdir(), 'onevisit-ceiling-'))
  const [fn, fn2] = [join(target, 'fn.sql'), join(target, 'fn2.sql')]
  writeFileSync(fn, [random, ...items.map((item) => stepOf(item, plans[item.plan]))].join('\n'))
  const steps = items.map((item, index) => step2Of(item, items[index - 1]?.queue ?? [], plans[item.plan]))
  writeFileSync(fn2, [random, ...steps].join('\n'))
  return { fn, fn2 }
}

const pgbench = (): string | undefined => {
  const debian = '/usr/lib/postgresql'
  const installed = existsSync(debian) ? readdirSync(debian).map((v) => join(debian, v, 'bin/pgbench')) : []
  return ['pgbench', ...installed].find((name) => spawnSync(name, ['--version']).status === 0)
}

export type Ceiling = {
  readonly name: 'fn' | 'fn2'
  readonly url: string
  /** Whole cases written in `seconds` on `lanes` connections. */
  readonly run: (lanes: number, seconds: number) => { readonly rate: number; readonly cases: number }
  /** Rows as they stand: whole cases, and events a case. */
  readonly rows: () => Promise<string>
  readonly analyze: () => Promise<void>
}

const onDatabase = async (url: string, statement: string): Promise<pg.QueryResult> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await client.query(statement)
  } finally {
    await client.end()
  }
}

const ceilingOf = (name: Ceiling['name'], tool: string, url: string, script: string): Ceiling => ({
  name,
  url,
  run: (lanes, seconds) => {
    const { stdout, stderr } = spawnSync(
      tool,
      ['-n', '-M', 'prepared', '-c', String(lanes), '-j', '2', '-T', String(seconds), '-f', script, url],
      { encoding: 'utf8' },
    )
    const rate = Number(/tps = ([\d.]+)/.exec(stdout)?.[1])
    if (!rate) throw new Error(`pgbench: ${stderr.slice(0, 800)}`)
    return { rate, cases: Number(/actually processed: (\d+)/.exec(stdout)?.[1]) }
  },
  rows: async () => {
    const counted = `select (select count(*) from case_record where status = 'completed') || ' cases ended, ' || (select count(*) from case_event) || ' events, ' || (select count(*) from audit_entry) || ' audit entries' as rows`
    return (await onDatabase(url, counted)).rows[0].rows
  },
  analyze: async () => void (await onDatabase(url, 'analyze')),
})

/** Both ceilings on one server; undefined where pgbench is not installed. */
export const ceilings = async (serverUrl: string): Promise<readonly Ceiling[]> => {
  const tool = pgbench()
  if (!tool) {
    console.log('  (no pgbench on this machine: no ceiling)')
    return []
  }
  const { fn, fn2 } = scripts()
  const [old, today] = [await newDatabase(serverUrl), await newDatabase(serverUrl)]
  await onDatabase(old, readFileSync(join(folder, '../../server/migrations/0001_store.sql'), 'utf8'))
  await onDatabase(old, readFileSync(join(folder, 'fn.sql'), 'utf8'))
  const opened = await openDatabase({ databaseUrl: today, data: tmpdir() })
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems))
  await opened.value.close()
  await onDatabase(today, readFileSync(join(folder, 'fn2.sql'), 'utf8'))
  return [ceilingOf('fn', tool, old, fn), ceilingOf('fn2', tool, today, fn2)]
}
