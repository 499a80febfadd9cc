import { beforeEach, expect, test } from 'vitest'
import { describeOnBothStores } from '../../tests/support/stores.ts'
import { createProofStore } from './modules/casework/index.ts'
import type { Database } from './platform/database.ts'
import { idBefore, type Retention } from './platform/tidy.ts'
import { tidyStore } from './tidy.ts'

const division = '330282000000'
const retention: Retention = {
  session: 7,
  presence: 1,
  key: 30,
  draft: 180,
  request: 1825,
  upload: 30,
  file: 7,
}
const zero = '0'.repeat(64)
const day = (text: string) => `${text}T09:00:00+08:00`
/** An id as it was made on a day; `one` tells those of a day apart. */
const idOf = (on: string, one: number) =>
  `${idBefore(day(on)).slice(0, 14)}7000-8000-${`${one}`.padStart(12, '0')}`

const put = (database: Database, table: string, row: Record<string, unknown>) => {
  const all = { division_code: division, ...row }
  const places = Object.keys(all).map((_, index) => `$${index + 1}`)
  const columns = Object.keys(all).map((name) => `"${name}"`)
  return database.query(
    `insert into ${table} (${columns.join(', ')}) values (${places.join(', ')})`,
    Object.values(all),
  )
}

type CaseFacts = {
  readonly made: string
  readonly touched: string
  readonly status: string
  readonly code?: string
}

const putCase = async (database: Database, one: number, { code, made, status, touched }: CaseFacts) => {
  const caseId = idOf(made, one)
  await put(database, 'case_record', {
    case_id: caseId,
    version: 1,
    head_hash: zero,
    thing_code: 'xiaocanyin',
    catalogue_version: 'v1',
    status,
    applicant_id: 'shop1',
    query_code: code ?? null,
    plan_hash: 'p',
    state: '{}',
    created_at: day(made),
    updated_at: day(touched),
  })
  await put(database, 'case_event', {
    case_id: caseId,
    sequence: 1,
    body: '{}',
    previous_hash: zero,
    hash: zero,
  })
  await put(database, 'case_form', {
    case_id: caseId,
    revision: 1,
    ciphertext: Buffer.from('x'),
    saved_at: day(touched),
  })
  if (code)
    await put(database, 'submission_key', {
      applicant_id: 'shop1',
      idempotency_key: code,
      case_id: caseId,
    })
  return caseId
}

const putAround = async (database: Database) => {
  await put(database, 'app_user', {
    id: idOf('2026-01-01', 1),
    name: '店主',
    email: 'a@b',
    emailVerified: false,
    createdAt: day('2026-01-01'),
    updatedAt: day('2026-01-01'),
  })
  for (const [one, expires] of ['2026-06-01', '2026-12-01'].entries()) {
    await put(database, 'app_session', {
      id: idOf('2026-01-01', one),
      expiresAt: day(expires),
      token: `t${one}`,
      createdAt: day('2026-01-01'),
      updatedAt: day('2026-01-01'),
      userId: idOf('2026-01-01', 1),
    })
    await put(database, 'app_verification', {
      id: idOf('2026-01-01', one),
      identifier: 'i',
      value: 'v',
      expiresAt: day(expires),
      createdAt: day('2026-01-01'),
      updatedAt: day('2026-01-01'),
    })
    await put(database, 'version_editor', {
      version_id: idOf('2026-01-01', 1),
      user_id: `u${one}`,
      name: '甲',
      section: 'rows',
      seen_at: day(expires),
    })
  }
  for (const [one, imported] of [null, idOf('2026-01-01', 9)].entries())
    await put(database, 'list_upload', {
      upload_id: idOf('2026-01-01', one),
      department: 'scjgj',
      file_hash: zero,
      file_name: 'a.xlsx',
      size: 1,
      headings: '[]',
      at: day('2026-01-01'),
      by_id: 'u',
      by_name: '甲',
      imported,
    })
  for (const [one, disputed] of [null, day('2020-02-01')].entries())
    await put(database, 'data_request', {
      request_id: idOf('2020-01-01', one),
      case_id: idOf('2020-01-01', 1),
      source: 'gaj',
      material: 'identity_card',
      purpose: 'p',
      basis: 'b',
      asked_at: day('2020-01-01'),
      asked_by: 'u',
      outcome: 'found',
      milliseconds: 1,
      detail: '{}',
      disputed_at: disputed,
    })
}

const tables = [
  'audit_entry',
  'case_event',
  'case_form',
  'submission_key',
  'case_record',
  'data_request',
  'list_upload',
  'version_editor',
  'app_session',
  'app_verification',
  'app_user',
  'catalogue_snapshot',
]

describeOnBothStores('what grows has an end', (store) => {
  const database = () => store().database
  const run = async (now: string, dryRun: boolean) => {
    const [report] = await tidyStore(database(), { now: day(now), retention, dryRun })
    return Object.fromEntries((report?.tidied ?? []).map(({ what, rows }) => [what, rows]))
  }
  const countOf = async (table: string) =>
    Number((await database().query<{ rows: string }>(`select count(*) as rows from ${table}`))[0]?.rows)

  beforeEach(async () => {
    for (const table of tables) await database().query(`delete from ${table}`)
    await put(database(), 'catalogue_snapshot', {
      catalogue_version: 'v1',
      city: 'x',
      imported_at: day('2026-01-01'),
      is_current: true,
      document: '{}',
    })
  })

  test('a dry run says what would go and touches nothing; the run removes that, and the next finds nothing', async () => {
    await putAround(database())
    await putCase(database(), 1, { made: '2026-01-01', touched: '2026-01-02', status: 'draft' })
    await putCase(database(), 2, {
      made: '2026-01-01',
      touched: '2026-01-02',
      status: 'completed',
      code: 'K1',
    })
    const found = {
      ...{ drafts: 1, keys: 1, requests: 1, uploads: 1, editors: 1, sessions: 1, verifications: 1 },
      ...{ phone_codes: 0, name_checks: 0, upload_counts: 0, drawings: 0 },
    }
    expect(await run('2026-08-01', true)).toEqual(found)
    expect(await run('2026-08-01', true)).toEqual(found)
    expect(await countOf('audit_entry')).toBe(0)
    expect(await run('2026-08-01', false)).toEqual(found)
    expect(Object.values(await run('2026-08-01', false)).every((rows) => rows === 0)).toBe(true)
    for (const table of ['app_session', 'app_verification', 'version_editor', 'list_upload', 'data_request'])
      expect([table, await countOf(table)]).toEqual([table, 1])
  })

  test('a draft goes whole, its chain included, and the trail says so; a handed-in case never goes', async () => {
    const old = { made: '2026-01-01', touched: '2026-01-02' }
    const draft = await putCase(database(), 1, { ...old, status: 'draft' })
    const kept = [
      await putCase(database(), 2, { ...old, status: 'submitted', code: 'K2' }),
      await putCase(database(), 3, { ...old, status: 'withdrawn' }),
      await putCase(database(), 4, { ...old, status: 'draft', code: 'K4' }),
      await putCase(database(), 5, { ...old, touched: '2026-07-31', status: 'draft' }),
    ]
    for (const caseId of [draft, ...kept])
      await database().query(
        `insert into drawing (division_code, case_id, material, revision, changed_at, sealed)
         select division_code, case_id, 'floor_plan', 1, '2026-07-31', '\\x00' from case_record where case_id = $1`,
        [caseId],
      )
    expect((await run('2026-06-30', false)).drafts).toBe(0)
    expect((await run('2026-08-01', false)).drafts).toBe(1)
    const ids = async (table: string) =>
      (await database().query<{ id: string }>(`select case_id as id from ${table} order by case_id`)).map(
        ({ id }) => id,
      )
    for (const table of ['case_record', 'case_event', 'case_form', 'drawing'])
      expect([table, await ids(table)]).toEqual([table, kept])
    expect(
      await database().query('select case_id as id, act, actor_id as by, told_zh as told from audit_entry'),
    ).toEqual([
      { id: draft, act: 'draft.remove', by: 'system', told: '从未递交的草稿过了保留期，整份删去。' },
    ])
    expect(await createProofStore(database()).orphans()).toBe(0)
  })

  test('a draft that is touched between the look and the removal stays', async () => {
    const caseId = await putCase(database(), 1, {
      made: '2026-01-01',
      touched: '2026-01-02',
      status: 'draft',
    })
    await database().query('update case_record set updated_at = $1', [day('2026-08-01')])
    const [row] = await database().query<{ removed: number }>(
      'select onevisit_remove_drafts($1, $2, $3, $4::jsonb) as removed',
      [division, day('2026-08-01'), day('2026-02-01'), JSON.stringify([{ caseId, auditId: caseId }])],
    )
    expect(row?.removed).toBe(0)
    expect([await countOf('case_event'), await countOf('audit_entry')]).toEqual([1, 0])
  })

  test('more than one batch goes in one run', async () => {
    await database().query(
      `insert into data_request (division_code, request_id, case_id, source, material, purpose, basis, asked_at, asked_by, outcome, milliseconds, detail)
       select $1, ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, $2, 's', 'm', 'p', 'b', $3, 'u', 'found', 1, '{}' from generate_series(1, 1234) n`,
      [division, idOf('2020-01-01', 1), day('2020-01-01')],
    )
    expect((await run('2026-08-01', false)).requests).toBe(1234)
  })
})

test('the id of before a moment stands before all made at it and after all made earlier', () => {
  expect(idBefore('1970-01-01T00:00:00.000Z')).toBe('00000000-0000-0000-0000-000000000000')
  const at = (iso: string) => idOf(iso, 1)
  expect(idBefore(day('2026-08-01')) < at('2026-08-01')).toBe(true)
  expect(idBefore(day('2026-08-01')) > at('2026-07-31')).toBe(true)
})
