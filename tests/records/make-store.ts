import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { PGlite } from '@electric-sql/pglite'
import { demonstrationPassword } from '#modules/identity'
import { ownPlatform } from '../../cli/src/demo/own-platform.ts'
import { standInToken } from '../../cli/src/stand-ins/registry/settings.ts'
import { makeCases, submitted } from './make/make-cases.ts'
import { makeLibrary } from './make/make-library.ts'
import { makeVersions } from './make/make-versions.ts'
import { people } from './make/plain-client.ts'

/**
 * How `store.v1.json.gz` was made, at commit 9d4b538: `node tests/records/make-store.ts tests/records/store.v1.json.gz`. A platform
 * on an embedded store, driven over HTTP by the demonstration accounts on a clock of its own; then every row of every table as
 * PostgreSQL says it in JSON, the key and the files. It speaks the API of that commit and is not run again: the store it made stays
 * as it is, and the next version's store gets a maker of its own.
 */
let today = '2026-10-12'
let moment = 9 * 60 * 60 * 1000
/** It ticks when it is read: what comes later is later, and nothing hangs on how fast the machine is. */
const clock = () => {
  moment += 250
  return `${today}T${new Date(moment).toISOString().slice(11, 23)}+08:00`
}
const turnTo = (date: string) => {
  today = date
  moment = 9 * 60 * 60 * 1000
}
const day = {
  today: () => today,
  nextDay: () => {
    const next = new Date(`${today}T00:00:00Z`)
    next.setUTCDate(next.getUTCDate() + 1)
    turnTo(next.toISOString().slice(0, 10))
  },
}

const start = async (data: string) => {
  const platform = await ownPlatform(data, {}, undefined, { clock })
  return { ...platform, who: people(platform.url, demonstrationPassword) }
}

/** The platform accepts at its start what nobody answered in time (C2). */
const deemed = async (who: Awaited<ReturnType<typeof start>>['who'], id: string): Promise<void> => {
  const clerk = await who('clerk1')
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if ((await clerk.get(`/api/cases/${id}`)).status === 'accepted') return
    await sleep(100)
  }
  throw new Error('the case was not accepted by the passing of time')
}

const make = async (data: string): Promise<void> => {
  const first = await start(data)
  const unanswered = await submitted(await first.who('shop1'), 'muying')
  await makeVersions(first.who, day)
  await makeLibrary(first.who)
  await first.close()
  turnTo('2026-11-02')
  const second = await start(data)
  await deemed(second.who, unanswered)
  const sources = (mode: string) =>
    fetch(`${second.registryUrl}/control`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${standInToken}` },
      body: JSON.stringify({ department: '*', mode }),
    })
  await makeCases(second.who, sources)
  await second.close()
}

/** Tables in an order in which their rows can be inserted: what is referred to comes first. */
const tables = [
  'applied_migration',
  'catalogue_snapshot',
  'standing_thing',
  'app_user',
  'app_account',
  'app_session',
  'app_verification',
  'person_profile',
  'case_record',
  'case_event',
  'task_queue',
  'submission_key',
  'case_form',
  'data_request',
  'audit_entry',
  'thing_version',
  'thing_version_event',
  'version_editor',
  'library_document',
  'library_change',
  'wording_decision',
  'list_heading',
  'list_upload',
  'training_session',
]

const rowsOf = async (folder: string) => {
  const store = await PGlite.create(folder)
  const { rows: known } = await store.query<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'public'",
  )
  const missing = known.filter(({ name }) => !tables.includes(name))
  if (missing.length) throw new Error(`not dumped: ${missing.map(({ name }) => name).join(', ')}`)
  const dumped: Record<string, unknown[]> = {}
  for (const table of tables)
    dumped[table] = (
      await store.query<{ row: unknown }>(`select to_jsonb(t) as row from ${table} t`)
    ).rows.map(({ row }) => row)
  await store.close()
  return dumped
}

const filesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name, parentPath }) => [name, readFileSync(join(parentPath, name)).toString('base64')]),
  )

const [, , target = ''] = process.argv
const data = mkdtempSync(join(tmpdir(), 'onevisit-store-v1-'))
await make(data)
const dump = {
  madeAt: '9d4b538',
  now: clock(),
  key: readFileSync(join(data, 'master.key'), 'utf8').trim(),
  rows: await rowsOf(join(data, 'store')),
  files: filesOf(join(data, 'files')),
}
writeFileSync(target, gzipSync(JSON.stringify(dump), { level: 9 }))
rmSync(data, { recursive: true, force: true })
for (const [table, rows] of Object.entries(dump.rows)) process.stdout.write(`${table} ${rows.length}\n`)
